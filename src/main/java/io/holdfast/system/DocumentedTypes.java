package io.holdfast.system;

import java.lang.reflect.Type;

import com.fasterxml.jackson.databind.JavaType;

import org.springframework.core.ResolvableType;

/**
 * Types as those who write the API document hand them around: in the words of the other
 * Jackson, or Java's.
 */
final class DocumentedTypes {

	private DocumentedTypes() {
	}

	static ResolvableType of(Type type) {
		if (type instanceof JavaType told) {
			return ResolvableType.forClassWithGenerics(told.getRawClass(),
					told.getBindings()
						.getTypeParameters()
						.stream()
						.map(DocumentedTypes::of)
						.toArray(ResolvableType[]::new));
		}
		return ResolvableType.forType(type);
	}

	static Class<?> rawClass(Type type) {
		return of(type).resolve(Object.class);
	}

}

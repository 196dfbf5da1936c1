package io.holdfast.system;

import java.lang.reflect.Parameter;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.PathVariable;

/** What is called otherwise on the wire than in our code. */
final class BoundNames {

	private BoundNames() {
	}

	/** Of a component of a record that a query is bound to. */
	static String of(Parameter component) {
		BindParam named = component.getAnnotation(BindParam.class);
		return (named != null) ? named.value() : component.getName();
	}

	/** Of a field of what was bound, or of something in it. */
	static String of(Class<?> bound, String field) {
		String component = field.split("[.\\[]", 2)[0];
		return Stream.of(bound.getDeclaredConstructors())
			.flatMap((constructor) -> Stream.of(constructor.getParameters()))
			.filter((parameter) -> parameter.getName().equals(component))
			.findFirst()
			.map((parameter) -> of(parameter) + field.substring(component.length()))
			.orElse(field);
	}

	/** Of a parameter of an operation. */
	static String of(MethodParameter parameter) {
		PathVariable named = parameter.getParameterAnnotation(PathVariable.class);
		return (named != null && !named.value().isEmpty()) ? named.value()
				: Objects.requireNonNull(parameter.getParameterName());
	}

}

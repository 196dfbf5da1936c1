package io.holdfast.system;

import java.util.Iterator;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/**
 * Names the schema of an envelope by what it holds: {@code %sPage} of {@code Thing} is
 * {@code ThingPage}.
 */
@Component
class EnvelopeNames implements ModelConverter {

	private static final String HELD = "%s";

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		ResolvableType envelope = DocumentedTypes.of(type.getType());
		String pattern = name(envelope);
		if (pattern.contains(HELD)) {
			type.setName(pattern.replace(HELD, name(envelope.getGeneric())));
		}
		return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
	}

	private static String name(ResolvableType type) {
		Class<?> named = type.resolve(Object.class);
		var schema = named.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
		return (schema != null && !schema.name().isEmpty()) ? schema.name() : named.getSimpleName();
	}

}

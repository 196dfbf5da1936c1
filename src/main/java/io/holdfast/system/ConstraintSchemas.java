package io.holdfast.system;

import java.lang.annotation.Annotation;
import java.util.stream.Stream;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import jakarta.validation.Constraint;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.customizers.PropertyCustomizer;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;

/**
 * Tells the API document how long a text may be that has a constraint of ours, which says
 * so with an annotation of its own.
 */
@Component
class ConstraintSchemas implements PropertyCustomizer, ParameterCustomizer {

	@Override
	@SuppressWarnings("rawtypes")
	public Schema customize(Schema property, AnnotatedType type) {
		apply(type.getCtxAnnotations(), property);
		return property;
	}

	@Override
	public @Nullable Parameter customize(@Nullable Parameter parameter, MethodParameter method) {
		if (parameter != null && parameter.getSchema() != null) {
			apply(method.getParameterAnnotations(), parameter.getSchema());
		}
		return parameter;
	}

	private static void apply(Annotation @Nullable [] annotations, Schema<?> schema) {
		if (annotations == null) {
			return;
		}
		Stream.of(annotations)
			.map(Annotation::annotationType)
			.filter((type) -> type.isAnnotationPresent(Constraint.class))
			.map((type) -> type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class))
			.filter((limits) -> limits != null)
			.forEach((limits) -> {
				schema.setMinLength(limits.minLength());
				schema.setMaxLength(limits.maxLength());
			});
	}

}

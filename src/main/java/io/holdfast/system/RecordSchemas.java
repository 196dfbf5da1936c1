package io.holdfast.system;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells the API document of each field of a record whether it is always there, which it
 * is unless {@link JsonInclude} says otherwise, and whether it may be null.
 */
@Component
class RecordSchemas implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
		Class<?> record = DocumentedTypes.rawClass(type.getType());
		if (schema != null && record.isRecord()) {
			Schema<?> model = (schema.get$ref() != null)
					? context.getDefinedModels().get(schema.get$ref().replaceFirst(".*/", "")) : schema;
			if (model != null && model.getProperties() != null) {
				describe(model, record);
			}
		}
		return schema;
	}

	private static void describe(Schema<?> model, Class<?> record) {
		Set<String> required = new LinkedHashSet<>();
		for (RecordComponent field : fields(record)) {
			String name = name(field);
			Schema<?> property = model.getProperties().get(name);
			if (property == null) {
				continue;
			}
			boolean nullable = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
			if (!mayBeLeftOut(field)) {
				required.add(name);
				if (nullable) {
					model.getProperties().put(name, NullableSchemas.orNull(property));
				}
			}
		}
		model.setRequired(List.copyOf(required));
	}

	private static String name(RecordComponent field) {
		JsonProperty named = field.getAccessor().getAnnotation(JsonProperty.class);
		return (named != null) ? named.value() : field.getName();
	}

	/** Its own and those of what is always unwrapped into it. */
	private static List<RecordComponent> fields(Class<?> record) {
		List<RecordComponent> fields = new ArrayList<>();
		for (RecordComponent field : record.getRecordComponents()) {
			if (field.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
				if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
					fields.addAll(fields(field.getType()));
				}
			}
			else {
				fields.add(field);
			}
		}
		return fields;
	}

	private static boolean mayBeLeftOut(RecordComponent field) {
		Method accessor = field.getAccessor();
		JsonInclude include = accessor.isAnnotationPresent(JsonInclude.class)
				? accessor.getAnnotation(JsonInclude.class)
				: field.getDeclaringRecord().getAnnotation(JsonInclude.class);
		return switch ((include != null) ? include.value() : JsonInclude.Include.ALWAYS) {
			case ALWAYS, USE_DEFAULTS -> false;
			case NON_NULL -> field.getAnnotatedType().isAnnotationPresent(Nullable.class);
			default -> true;
		};
	}

}

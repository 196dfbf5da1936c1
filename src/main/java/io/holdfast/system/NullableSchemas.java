package io.holdfast.system;

import java.util.LinkedHashSet;
import java.util.List;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;

/** How a document of OpenAPI 3.1 says that a value may be null. */
final class NullableSchemas {

	private static final String NULL = "null";

	private NullableSchemas() {
	}

	/** This, or null. */
	static Schema<?> orNull(Schema<?> schema) {
		if (isNullable(schema)) {
			return schema;
		}
		if (schema.get$ref() == null) {
			schema.addType(NULL);
			return schema;
		}
		Schema<?> either = new Schema<>(SpecVersion.V31);
		either.addOneOfItem(new Schema<>(SpecVersion.V31).$ref(schema.get$ref()));
		either.addOneOfItem(new Schema<>(SpecVersion.V31).types(new LinkedHashSet<>(List.of(NULL))));
		either.setDescription(schema.getDescription());
		return either;
	}

	static boolean isNullable(Schema<?> schema) {
		return (schema.getTypes() != null && schema.getTypes().contains(NULL)) || (schema.getOneOf() != null
				&& schema.getOneOf().stream().anyMatch((option) -> isNullable((Schema<?>) option)));
	}

	/** This without null. */
	static Schema<?> notNull(Schema<?> schema) {
		if (schema.getTypes() != null) {
			schema.getTypes().remove(NULL);
		}
		if (schema.getOneOf() == null) {
			return schema;
		}
		Schema<?> reference = new Schema<>(SpecVersion.V31).$ref(((Schema<?>) schema.getOneOf().getFirst()).get$ref());
		reference.setDescription(schema.getDescription());
		return reference;
	}

}

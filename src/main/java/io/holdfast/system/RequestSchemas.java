package io.holdfast.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.holdfast.dialect.DocumentSchemas;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What may be null in a request may be left out, and the API document says only that: so
 * no generated client has to tell null from absent. What it does not name is refused,
 * unless it says otherwise.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class RequestSchemas implements GlobalOpenApiCustomizer {

	@Override
	public void customise(OpenAPI document) {
		Set<String> seen = new HashSet<>();
		operations(document).filter((operation) -> operation.getRequestBody() != null)
			.flatMap((operation) -> operation.getRequestBody().getContent().values().stream())
			.forEach((media) -> optional(media.getSchema(), document, seen));
		operations(document).filter((operation) -> operation.getParameters() != null)
			.flatMap((operation) -> operation.getParameters().stream())
			.forEach((parameter) -> parameter.setSchema(NullableSchemas.notNull(parameter.getSchema())));
	}

	private static void optional(Schema<?> schema, OpenAPI document, Set<String> seen) {
		if (schema.get$ref() != null) {
			if (seen.add(schema.get$ref())) {
				optional(DocumentSchemas.referred(document, schema.get$ref()), document, seen);
			}
		}
		else if (schema.getItems() != null) {
			optional(schema.getItems(), document, seen);
		}
		else if (schema.getProperties() != null) {
			List<String> required = new ArrayList<>(schema.getRequired() != null ? schema.getRequired() : List.of());
			schema.getProperties().replaceAll((name, property) -> {
				if (NullableSchemas.isNullable(property)) {
					required.remove(name);
				}
				return NullableSchemas.notNull(property);
			});
			schema.setRequired(required);
			if (schema.getAdditionalProperties() == null) {
				schema.setAdditionalProperties(false);
			}
			schema.getProperties().values().forEach((property) -> optional(property, document, seen));
		}
	}

	private static Stream<Operation> operations(OpenAPI document) {
		return document.getPaths().values().stream().flatMap((path) -> path.readOperations().stream());
	}

}

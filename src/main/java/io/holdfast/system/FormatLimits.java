package io.holdfast.system;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * States in the API document the limits that a value has by its format, where it has none
 * of its own.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FormatLimits implements GlobalOpenApiCustomizer {

	/** Nine fraction digits and an offset; those that Holdfast writes are shorter. */
	private static final int INSTANT = "2026-05-24T23:59:59.123456789+00:00".length();

	/** What every client can count to, JavaScript's included. */
	private static final long EXACT = (1L << 53) - 1;

	@Override
	public void customise(OpenAPI document) {
		document.getComponents().getSchemas().values().forEach(FormatLimits::limit);
		document.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.flatMap((operation) -> Stream.ofNullable(operation.getParameters()))
			.flatMap((parameters) -> parameters.stream())
			.forEach((parameter) -> limit(parameter.getSchema()));
	}

	private static void limit(Schema<?> schema) {
		switch (Objects.requireNonNullElse(schema.getFormat(), "")) {
			case "int32" -> limit(schema, Integer.MIN_VALUE, Integer.MAX_VALUE);
			case "int64" -> limit(schema, -EXACT, EXACT);
			case "date-time" -> schema.setMaxLength(INSTANT);
			default -> {
			}
		}
		if (schema.getProperties() != null) {
			schema.getProperties().values().forEach(FormatLimits::limit);
		}
		if (schema.getItems() != null) {
			limit(schema.getItems());
		}
		if (schema.getAdditionalProperties() instanceof Schema<?> values) {
			limit(values);
		}
	}

	private static void limit(Schema<?> schema, long least, long most) {
		if (schema.getMinimum() == null) {
			schema.setMinimum(BigDecimal.valueOf(least));
		}
		if (schema.getMaximum() == null) {
			schema.setMaximum(BigDecimal.valueOf(most));
		}
	}

}

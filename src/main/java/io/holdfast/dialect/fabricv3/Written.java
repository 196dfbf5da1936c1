package io.holdfast.dialect.fabricv3;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.holdfast.dialect.PaymentTokens;
import io.holdfast.kernel.Metadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody has written. What has a documented name is taken out under it and has its
 * documented type, a number in a text too where that loses nothing; the rest goes back as
 * it came.
 *
 * @param left what was not taken yet
 */
record Written(ObjectNode left) {

	private static final String INTEGER = "0|-?[1-9]\\d{0,17}";

	private static final String DECIMAL = "-?(0|[1-9]\\d{0,30})(\\.\\d{1,30})?";

	static Written of(Metadata said) {
		return new Written(PaymentTokens.masked(said.toTree()));
	}

	/** Under the first of these names that has one. */
	@Nullable String text(String... names) {
		return take((value) -> value.isString() || value.isNumber(), names).map(JsonNode::asString).orElse(null);
	}

	@Nullable BigDecimal decimal(String name) {
		return take((value) -> value.isNumber() || isText(value, DECIMAL), name)
			.map((value) -> value.isNumber() ? value.decimalValue() : new BigDecimal(value.stringValue()))
			.orElse(null);
	}

	@Nullable Long integer(String name) {
		return take((value) -> isLong(value) || isText(value, INTEGER), name)
			.map((value) -> value.isNumber() ? (Long) value.longValue() : Long.valueOf(value.stringValue()))
			.orElse(null);
	}

	Optional<Written> object(String name) {
		return take(ObjectNode.class::isInstance, name).map((value) -> new Written((ObjectNode) value));
	}

	/** What is no object is left out. */
	Optional<List<Written>> objects(String... names) {
		return take(ArrayNode.class::isInstance, names).map((array) -> array.valueStream()
			.filter(ObjectNode.class::isInstance)
			.map((value) -> new Written((ObjectNode) value))
			.toList());
	}

	/** What is left, but for what would pass for something that is documented. */
	Map<String, JsonNode> others(Class<? extends Record> documented) {
		Map<String, JsonNode> others = new LinkedHashMap<>();
		this.left.properties().forEach((field) -> others.put(field.getKey(), field.getValue()));
		Stream.of(documented.getRecordComponents())
			.filter((component) -> !component.getType().equals(Map.class))
			.map(RecordComponent::getName)
			.forEach(others::remove);
		return others;
	}

	Metadata toMetadata() {
		return Metadata.of(this.left);
	}

	private Optional<JsonNode> take(Predicate<JsonNode> fits, String... names) {
		return Stream.of(names)
			.filter((name) -> fits.test(this.left.path(name)))
			.findFirst()
			.map((name) -> this.left.remove(name));
	}

	private static boolean isText(JsonNode value, String pattern) {
		return value.isString() && value.stringValue().matches(pattern);
	}

	private static boolean isLong(JsonNode value) {
		return value.isIntegralNumber() && value.canConvertToLong();
	}

}

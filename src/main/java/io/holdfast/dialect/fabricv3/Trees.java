package io.holdfast.dialect.fabricv3;

import java.math.BigDecimal;
import java.util.stream.Stream;

import io.holdfast.kernel.Metadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes out of what was written what has the type that is documented. */
final class Trees {

	private Trees() {
	}

	/** The first of these that is a text. */
	static @Nullable String text(JsonNode tree, String... names) {
		return Stream.of(names)
			.map(tree::path)
			.filter(JsonNode::isString)
			.map(JsonNode::stringValue)
			.findFirst()
			.orElse(null);
	}

	static @Nullable BigDecimal decimal(JsonNode tree, String name) {
		return tree.path(name).isNumber() ? tree.path(name).decimalValue() : null;
	}

	static @Nullable Long integer(JsonNode tree, String name) {
		return tree.path(name).isIntegralNumber() && tree.path(name).canConvertToLong() ? tree.path(name).longValue()
				: null;
	}

	static @Nullable Metadata object(JsonNode tree, String name) {
		return (tree.path(name) instanceof ObjectNode object) ? Metadata.of(object) : null;
	}

}

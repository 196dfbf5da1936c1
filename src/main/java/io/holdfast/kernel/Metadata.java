package io.holdfast.kernel;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A caller's own JSON object. No rule reads it; it comes back as it was written, to the
 * last digit of a number, which is why it is kept as text.
 *
 * @param json the object, compact
 */
public record Metadata(String json) {

	/** The most bytes that the object may take, as compact UTF-8. */
	public static final int MAX_BYTES = 16 * 1024;

	public static final Metadata EMPTY = new Metadata("{}");

	private static final JsonMapper EXACT = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
		.disable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.build();

	/**
	 * The object as it was read.
	 * @throws UnstorableTextException if a name or a text in it can't be kept
	 */
	@JsonCreator
	public static Metadata of(@Nullable ObjectNode fields) {
		if (fields == null) {
			return EMPTY;
		}
		requireStorable(fields);
		return new Metadata(EXACT.writeValueAsString(fields));
	}

	private static void requireStorable(JsonNode node) {
		if (node.isString()) {
			Texts.requireStorable(node.stringValue());
		}
		node.propertyNames().forEach(Texts::requireStorable);
		node.forEach(Metadata::requireStorable);
	}

	/**
	 * These fields with the others laid over them, at the top level only; a null value
	 * removes the key.
	 * @throws RefusedException with {@link Refusal.MetadataTooLarge}, also if the others
	 * are too large by themselves: the journal keeps them as they came
	 */
	public Metadata merge(Metadata patch) {
		if (patch.equals(EMPTY)) {
			return this;
		}
		ObjectNode merged = toTree();
		patch.requireFitting().toTree().properties().forEach((field) -> {
			if (field.getValue().isNull()) {
				merged.remove(field.getKey());
			}
			else {
				merged.set(field.getKey(), field.getValue());
			}
		});
		return of(merged).requireFitting();
	}

	/**
	 * These fields, if they are small enough to keep.
	 * @throws RefusedException with {@link Refusal.MetadataTooLarge}
	 */
	public Metadata requireFitting() {
		if (this.json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
			throw new RefusedException(new Refusal.MetadataTooLarge(MAX_BYTES));
		}
		return this;
	}

	@JsonValue
	public ObjectNode toTree() {
		return (ObjectNode) EXACT.readTree(this.json);
	}

}

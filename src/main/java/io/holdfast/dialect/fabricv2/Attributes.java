package io.holdfast.dialect.fabricv2;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.holdfast.consignment.ConsignmentAttributes;
import io.holdfast.execution.ConsignmentCommand.Line;
import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.Metadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a document says that Holdfast does not know better. */
final class Attributes {

	/** Holdfast's own, of a document and of an event about one. */
	private static final Set<String> KNOWN = Set.of("allocationId", "version", "allocationRequestId",
			"parentAllocationId", "allocationDate", "updatedAt", "previousAllocationLocationNum", "statusCode",
			"locationNum", "items", "auditLogs", "id", "orderNumber");

	/** What a line is called, also when all of it has moved away. */
	static final String LINE_ITEM = "lineItemId";

	/** What is wanted by a line, by Holdfast's id; not shown. */
	static final String ITEM = "orderedItemId";

	/** How much of it is wanted; not shown. */
	static final String ORDERED = "orderedQuantity";

	private static final Set<String> KNOWN_OF_LINES = Set.of(LINE_ITEM, ITEM, ORDERED, "allocationLineNumber", "sku",
			"quantity", "orderNumber", "shippedQuantity", "cancelledQuantity", "scratchQuantity", "itemStatus");

	/** Many a client reads 50.20 and writes 50.2. */
	private static final Comparator<JsonNode> BY_WORTH = (one, other) -> (one.isNumber() && other.isNumber())
			? one.decimalValue().compareTo(other.decimalValue()) : Boolean.compare(true, one.equals(other));

	private Attributes() {
	}

	/**
	 * Of new documents.
	 * @param lines what the items of the event have come to, in their order
	 */
	static ConsignmentAttributes of(GenerateRequest.Detail detail, List<Line> lines, JsonMapper json) {
		Map<Integer, Metadata> said = new TreeMap<>();
		for (int i = 0; i < lines.size(); i++) {
			Line line = lines.get(i);
			ObjectNode tree = written(json.valueToTree(detail.lines().get(i)), KNOWN_OF_LINES).toTree();
			tree.put(LINE_ITEM, line.orderItemId()).put(ITEM, line.itemId()).put(ORDERED, line.quantity());
			said.put(line.number(), Metadata.of(tree));
		}
		return new ConsignmentAttributes(written(json.valueToTree(detail), KNOWN), said);
	}

	/** What was ordered by any of the lines. */
	static List<String> items(ConsignmentAttributes attributes) {
		return attributes.lines()
			.values()
			.stream()
			.flatMap((line) -> Stream.ofNullable(line.toTree().get(ITEM)))
			.map(JsonNode::stringValue)
			.toList();
	}

	/**
	 * What is absent, null or as it was shown stays: so do tokens that were shown masked,
	 * and what was shown where nothing was said.
	 */
	static ConsignmentAttributes over(ConsignmentAttributes before, AllocationDocument shown, AllocationDocument sent,
			List<LineUpdate> updates, JsonMapper json) {
		Map<Integer, Metadata> lines = new TreeMap<>(before.lines());
		updates.forEach((line) -> {
			Metadata merged = merged(before.line(line.number()), written(json.valueToTree(line.sent()), KNOWN_OF_LINES),
					written(json.valueToTree(line.shown()), KNOWN_OF_LINES));
			if (!merged.equals(before.line(line.number()))) {
				lines.put(line.number(), merged);
			}
		});
		return new ConsignmentAttributes(merged(before.document(), written(json.valueToTree(sent), KNOWN),
				written(json.valueToTree(shown), KNOWN)), lines);
	}

	/** With so many units wanted of these lines from now on. */
	static ConsignmentAttributes ordering(ConsignmentAttributes attributes, List<Line> wanted) {
		Map<Integer, Metadata> lines = new TreeMap<>(attributes.lines());
		wanted.forEach((line) -> lines.computeIfPresent(line.number(),
				(number, said) -> Metadata.of(said.toTree().put(ORDERED, line.quantity()))));
		return new ConsignmentAttributes(attributes.document(), lines);
	}

	static @Nullable Coordinates shipTo(ConsignmentAttributes attributes) {
		JsonNode address = attributes.document().toTree().path("shipToAddress");
		JsonNode latitude = address.path("latitude");
		JsonNode longitude = address.path("longitude");
		boolean given = latitude.isNumber() && longitude.isNumber() && Math.abs(latitude.doubleValue()) <= 90
				&& Math.abs(longitude.doubleValue()) <= 180;
		return given ? new Coordinates(latitude.doubleValue(), longitude.doubleValue()) : null;
	}

	private static Metadata merged(Metadata before, Metadata over, Metadata shown) {
		ObjectNode tree = before.toTree();
		lay(over.toTree(), tree, shown.toTree());
		return Metadata.of(tree);
	}

	private static void lay(ObjectNode over, ObjectNode into, ObjectNode shown) {
		over.properties().forEach((field) -> {
			if (field.getValue() instanceof ObjectNode inner && into.get(field.getKey()) instanceof ObjectNode before
					&& shown.get(field.getKey()) instanceof ObjectNode masked) {
				before.retain(inner.propertyNames());
				lay(inner, before, masked);
			}
			else if (field.getValue() instanceof ArrayNode inner && into.get(field.getKey()) instanceof ArrayNode before
					&& shown.get(field.getKey()) instanceof ArrayNode masked) {
				into.set(field.getKey(), laid(inner, before, masked));
			}
			else if (!isSame(field.getValue(), shown.get(field.getKey()))) {
				into.set(field.getKey(), field.getValue());
			}
		});
	}

	/** Place by place. */
	private static ArrayNode laid(ArrayNode over, ArrayNode before, ArrayNode shown) {
		ArrayNode laid = over.deepCopy();
		for (int i = 0; i < Math.min(over.size(), before.size()); i++) {
			if (isSame(over.get(i), shown.get(i))) {
				laid.set(i, before.get(i));
			}
			else if (over.get(i) instanceof ObjectNode inner && before.get(i) instanceof ObjectNode kept
					&& shown.get(i) instanceof ObjectNode masked) {
				kept.retain(inner.propertyNames());
				lay(inner, kept, masked);
				laid.set(i, kept);
			}
		}
		return laid;
	}

	private static boolean isSame(JsonNode one, @Nullable JsonNode other) {
		return other != null && one.equals(BY_WORTH, other);
	}

	private static Metadata written(ObjectNode tree, Collection<String> known) {
		tree.remove(known);
		tree.properties()
			.stream()
			.filter((field) -> field.getValue().isNull())
			.map(Map.Entry::getKey)
			.toList()
			.forEach(tree::remove);
		return Metadata.of(tree);
	}

}

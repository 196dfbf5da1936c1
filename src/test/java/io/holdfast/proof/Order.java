package io.holdfast.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * Units of items that somebody wants for an order, line by line.
 *
 * @param named the warehouse that they should be from, or ""
 * @param split whether several warehouses may serve a line
 * @param waits whether the order waits for what is short
 */
record Order(String orderId, List<Line> lines, String named, boolean split, boolean waits) {

	/** What an act asks for: a create is an order of one line. */
	static Order of(Act act) {
		JsonNode wish = act.wish();
		JsonNode items = wish.path("items");
		List<JsonNode> nodes = (wish.has("quantity") ? Stream.of(wish) : items.valueStream()).toList();
		List<Line> lines = new ArrayList<>();
		for (int i = 0; i < nodes.size(); i++) {
			lines.add(new Line(i, nodes.get(i).path("orderItemId").asString(),
					nodes.get(i).path("inventoryItemId").asString(), nodes.get(i).path("quantity").asInt()));
		}
		return new Order(wish.path("orderId").asString(""), lines, wish.path("warehouseId").asString(""),
				wish.path("splitLines").asBoolean(false), wish.path("allowBackorder").asBoolean(false));
	}

	List<String> items() {
		return this.lines.stream().map(Line::itemId).distinct().toList();
	}

	List<Line> of(String itemId) {
		return this.lines.stream().filter((line) -> line.itemId().equals(itemId)).toList();
	}

	int quantity(String itemId) {
		return of(itemId).stream().mapToInt(Line::quantity).sum();
	}

	/**
	 * @param index its place in the order, from 0
	 */
	record Line(int index, String orderItemId, String itemId, int quantity) {
	}

}

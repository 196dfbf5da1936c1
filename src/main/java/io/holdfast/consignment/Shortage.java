package io.holdfast.consignment;

import java.util.List;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Units of a line that nobody could be promised. */
public record Shortage(int line, String orderItemId, String itemId, int quantity) {

	private static final JsonMapper JSON = new JsonMapper();

	static String write(List<Shortage> shortages) {
		return JSON.writeValueAsString(shortages);
	}

	static List<Shortage> read(String json) {
		return JSON.readValue(json, new TypeReference<>() {
		});
	}

}

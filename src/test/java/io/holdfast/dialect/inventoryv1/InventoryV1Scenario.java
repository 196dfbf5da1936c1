package io.holdfast.dialect.inventoryv1;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.holdfast.support.Api.Answer;
import io.holdfast.support.IntegrationTest;
import io.holdfast.support.Json;
import tools.jackson.databind.JsonNode;

/** What the tests of the native API say over and over. */
abstract class InventoryV1Scenario extends IntegrationTest {

	Answer create(String itemId, String warehouseId, int quantity) {
		return this.api.post("/allocations", """
				{"orderId": "order", "orderItemId": "line", "inventoryItemId": "%s", "quantity": %d,
				 "warehouseId": "%s"}""".formatted(itemId, quantity, warehouseId));
	}

	Answer create(String itemId, String warehouseId, int quantity, String expiresAt) {
		return this.api.post("/allocations", """
				{"orderId": "order", "orderItemId": "line", "inventoryItemId": "%s", "quantity": %d,
				 "warehouseId": "%s", "expiresAt": "%s"}""".formatted(itemId, quantity, warehouseId, expiresAt));
	}

	Answer confirm(String id) {
		return this.api.put("/allocations/" + id + "/confirm");
	}

	Answer cancel(String id) {
		return this.api.put("/allocations/" + id + "/cancel", "{\"reason\": \"test\"}");
	}

	Answer fulfill(String id) {
		return this.api.put("/allocations/" + id + "/fulfill");
	}

	Answer change(String id, String change) {
		return this.api.put("/allocations/" + id, change);
	}

	JsonNode allocation(String id) {
		return this.api.get("/allocations/" + id).data();
	}

	JsonNode item(String id) {
		return this.api.get("/items/" + id).data();
	}

	/** The item's stock transactions, newest first. */
	JsonNode transactions(String itemId) {
		return this.api.get("/transactions?limit=100&inventoryItemId=" + itemId).data();
	}

	/** Everything that there is to read, row by row as the database has it. */
	List<?> allRows() {
		return Stream.of("warehouse", "inventory_item", "stock_level", "allocation", "journal")
			.flatMap((table) -> this.jdbc.sql("select * from " + table + " order by 1, 2, 3")
				.query()
				.listOfRows()
				.stream())
			.toList();
	}

	/** All rows of a list, page after page. */
	List<JsonNode> walk(String path) {
		List<JsonNode> rows = new ArrayList<>();
		JsonNode page = this.api.get(path).json();
		page.path("data").forEach(rows::add);
		while (!page.path("page").path("nextCursor").isNull()) {
			page = this.api.get(path + "&cursor=" + page.path("page").path("nextCursor").stringValue()).json();
			page.path("data").forEach(rows::add);
		}
		return rows;
	}

	static List<String> texts(Iterable<JsonNode> rows, String field) {
		List<String> texts = new ArrayList<>();
		rows.forEach((row) -> texts.add(row.path(field).stringValue()));
		return texts;
	}

	static void assertContains(JsonNode actual, String expected) {
		Json.assertContains(actual, expected);
	}

}

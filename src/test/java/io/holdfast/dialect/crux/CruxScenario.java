package io.holdfast.dialect.crux;

import java.util.List;

import io.holdfast.support.Api.Answer;
import io.holdfast.support.IntegrationTest;
import io.holdfast.support.Json;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The seed's order of six, of an item in two warehouses. */
abstract class CruxScenario extends IntegrationTest {

	static final String ORDER = "319bba9f-71b1-4a93-8abf-67a45b8fdd5c";

	static final String LINE = "b84ccd3c-88f8-4050-accf-e049163052e3";

	static final String ITEM = "inv_1";

	@BeforeEach
	void setUpTheSeedsOrder() {
		this.given.warehouse("wh_1", 1, null, true)
			.warehouse("wh_2", 2, null, true)
			.item(ITEM)
			.stock(ITEM, "wh_1", 4)
			.stock(ITEM, "wh_2", 6);
		reserve(ORDER, LINE, ITEM, 6);
	}

	void reserve(String orderId, String orderItemId, String itemId, int quantity) {
		Answer answer = this.api.put("/reservations/" + orderId, """
				{"items": [{"orderItemId": "%s", "inventoryItemId": "%s", "quantity": %d}], "allowBackorder": true}"""
			.formatted(orderItemId, itemId, quantity));
		assertThat(answer.status()).as(answer.body()).isIn(200, 201);
	}

	/** Of the seed's order. */
	Answer put(String body) {
		return this.api.put("//timp/orders/allocation/" + ORDER + "/", body);
	}

	/** Of the seed's line. */
	Answer decide(Object accepted, Object rejected, Object backordered) {
		return put(body(LINE, accepted, rejected, backordered));
	}

	static String body(String line, Object accepted, Object rejected, Object backordered) {
		return "{\"line_items\": [" + line(line, accepted, rejected, backordered) + "]}";
	}

	static String line(String line, Object accepted, Object rejected, Object backordered) {
		return """
				{"line_item_uuid": "%s", "allocation": {"quantity_accepted": %s, "quantity_rejected": %s,
				 "quantity_backordered": %s, "backorder_date": "2019-01-01"}}""".formatted(line, accepted, rejected,
				backordered);
	}

	/** The first line of the seed's order, as Holdfast's own API has it. */
	JsonNode reserved() {
		return this.api.get("/reservations/" + ORDER).data().path("items").path(0);
	}

	/** Those of the seed's order that were not cancelled. */
	List<JsonNode> allocations() {
		return this.api.get("/allocations/by-order/" + ORDER)
			.data()
			.valueStream()
			.filter((each) -> !each.path("status").asString().equals("CANCELLED"))
			.toList();
	}

	JsonNode item() {
		return this.api.get("/items/" + ITEM).data();
	}

	static void assertContains(JsonNode actual, String expected) {
		Json.assertContains(actual, expected);
	}

}

package io.holdfast.dialect.inventoryv1;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.holdfast.support.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The allocations of one order. */
class OrderIT extends InventoryV1Scenario {

	@BeforeEach
	void setUpTwoItemsInTwoWarehouses() {
		this.clock.set("2026-03-01T10:00:00Z");
		this.given.warehouse("wh_1").warehouse("wh_2").item("inv_1").item("inv_2");
		this.given.stock("inv_1", "wh_1", 1000).stock("inv_1", "wh_2", 200).stock("inv_2", "wh_1", 100);
	}

	@Test
	void anOrderIdMayHoldASlash() {
		String id = allocate("inv_1", "wh_1", "2026/03/17 a%b");
		allocate("inv_2", "wh_1", "2026");
		assertContains(this.api.get("/allocations/by-order/2026%2F03%2F17%20a%25b").json(), """
				{"success": true, "data": [{"id": "%s", "orderId": "2026/03/17 a%%b", "inventoryItem":
				 {"sku": "inv_1", "name": "Item inv_1"}}], "summary": {"totalQuantity": 1}}""".formatted(id));
		assertThat(texts(this.api.get("/allocations?orderId=2026%2F03%2F17%20a%25b").data(), "id")).containsExactly(id);
	}

	@Test
	void anOrderIsShownOldestFirstAndAnUnknownOneIsEmpty() {
		String first = allocate("inv_2", "wh_1", "A");
		this.clock.set("2026-03-01T10:00:01Z");
		String second = allocate("inv_1", "wh_2", "A");
		cancel(first);
		assertContains(this.api.get("/allocations/by-order/A?includeInventoryDetails=true").json(), """
				{"data": [{"id": "%s", "status": "CANCELLED", "warehouse": {"id": "wh_1", "code": "wh_1"}},
				 {"id": "%s", "status": "PENDING", "warehouse": {"id": "wh_2"}, "inventoryItem":
				  {"id": "inv_1", "quantityAvailable": 1199, "quantityReserved": 1}}],
				 "summary": {"totalQuantity": 2, "allocationsByStatus":
				  {"PENDING": 1, "CONFIRMED": 0, "FULFILLED": 0, "CANCELLED": 1}}}""".formatted(first, second));
		assertThat(texts(this.api.get("/allocations/by-order/A?status=PENDING").data(), "id")).containsExactly(second);
		assertThat(this.api.get("/allocations/by-order/A").data().get(0).has("warehouse")).isFalse();
		assertContains(this.api.get("/allocations/by-order/nobody").json(), """
				{"success": true, "data": [], "summary": {"totalQuantity": 0, "allocationsByStatus":
				 {"PENDING": 0, "CONFIRMED": 0, "FULFILLED": 0, "CANCELLED": 0}}}""");
	}

	@Test
	void anOrderOfMoreThanAThousandHasASecondPageWithASummaryOfItsOwn() {
		List<String> expected = new ArrayList<>();
		for (int lines : List.of(500, 500, 1)) {
			this.clock.advance(Duration.ofSeconds(1));
			String items = String.join(",", Collections.nCopies(lines,
					"{\"orderItemId\": \"line\", \"inventoryItemId\": \"inv_1\", \"quantity\": 1}"));
			expected
				.addAll(texts(
						this.api
							.post("/allocations/bulk",
									"{\"orderId\": \"A\", \"strategy\": \"MOST_AVAILABLE\", \"items\": [" + items
											+ "]}")
							.data()
							.path("allocations"),
						"id"));
		}
		JsonNode first = this.api.get("/allocations/by-order/A").json();
		assertContains(first, "{\"summary\": {\"totalQuantity\": 1000}, \"page\": {\"limit\": 1000}}");
		assertThat(texts(first.path("data"), "id")).isEqualTo(expected.subList(0, 1000));
		JsonNode second = this.api
			.get("/allocations/by-order/A?cursor=" + first.path("page").path("nextCursor").stringValue())
			.json();
		assertContains(second, """
				{"data": [{"id": "%s"}], "summary": {"totalQuantity": 1, "allocationsByStatus": {"PENDING": 1}},
				 "page": {"nextCursor": null}}""".formatted(expected.getLast()));
	}

	private String allocate(String itemId, String warehouseId, String orderId) {
		Answer answer = this.api.post("/allocations", """
				{"orderId": "%s", "orderItemId": "line", "inventoryItemId": "%s", "quantity": 1, "warehouseId": "%s"}"""
			.formatted(orderId, itemId, warehouseId));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.data().path("id").stringValue();
	}

}

package io.holdfast.dialect.inventoryv1;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import io.holdfast.support.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of allocations and transactions: filters, order, and pages without a gap. */
class ListsIT extends InventoryV1Scenario {

	@BeforeEach
	void setUpTwoItemsInTwoWarehouses() {
		this.clock.set("2026-03-01T10:00:00Z");
		this.given.warehouse("wh_1").warehouse("wh_2").item("inv_1").item("inv_2");
		for (String item : List.of("inv_1", "inv_2")) {
			this.given.stock(item, "wh_1", 100).stock(item, "wh_2", 100);
		}
	}

	@Test
	void transactionsComeNewestFirst() {
		this.clock.set("2026-03-01T10:00:01Z");
		String id = allocate("inv_1", "wh_1", "A");
		this.clock.set("2026-03-01T10:00:02Z");
		cancel(id);
		assertContains(this.api.get("/transactions?inventoryItemId=inv_1").json(),
				"""
						{"success": true, "data": [
						 {"type": "RELEASE", "sequence": 4, "quantity": 1, "reason": "test", "status": "CANCELLED", "orderId": "A",
						  "createdAt": "2026-03-01T10:00:02Z", "after": {"quantityOnHand": 100, "quantityReserved": 0}},
						 {"type": "RESERVE", "sequence": 3, "quantity": 1, "status": "PENDING", "orderId": "A",
						  "createdAt": "2026-03-01T10:00:01Z", "after": {"quantityOnHand": 100, "quantityReserved": 1}},
						 {"type": "ADJUSTMENT", "sequence": 2, "warehouseId": "wh_2"},
						 {"type": "ADJUSTMENT", "sequence": 1, "warehouseId": "wh_1"}],
						 "page": {"limit": 20, "nextCursor": null}}""");
	}

	@Test
	void everyFilterOfTransactionsHolds() {
		this.clock.set("2026-03-01T10:00:01Z");
		String id = allocate("inv_1", "wh_2", "A");
		allocate("inv_2", "wh_1", "B");
		this.clock.set("2026-03-01T10:00:02Z");
		confirm(id);
		assertThat(sequences("inventoryItemId=inv_1")).containsExactly("inv_1/4", "inv_1/3", "inv_1/2", "inv_1/1");
		assertThat(sequences("warehouseId=wh_2")).containsExactly("inv_1/4", "inv_1/3", "inv_2/2", "inv_1/2");
		assertThat(sequences("allocationId=" + id)).containsExactly("inv_1/4", "inv_1/3");
		assertThat(sequences("orderId=B")).containsExactly("inv_2/3");
		assertThat(sequences("type=RESERVE")).containsExactly("inv_2/3", "inv_1/3");
		assertThat(sequences("from=2026-03-01T10:00:01Z&to=2026-03-01T10:00:02Z")).containsExactly("inv_2/3",
				"inv_1/3");
		assertThat(sequences("from=2026-03-01T10:00:01.000001Z")).containsExactly("inv_1/4");
		assertThat(sequences("type=RESERVE&orderId=A&inventoryItemId=inv_1&warehouseId=wh_2"))
			.containsExactly("inv_1/3");
	}

	@Test
	void pagesOfTransactionsOfOneInstantHaveNoGapAndNoRepetition() {
		for (int i = 0; i < 5; i++) {
			allocate("inv_1", "wh_1", "A");
			allocate("inv_2", "wh_2", "B");
		}
		List<String> expected = new ArrayList<>();
		for (String item : List.of("inv_2", "inv_1")) {
			for (int sequence = 7; sequence > 0; sequence--) {
				expected.add(item + "/" + sequence);
			}
		}
		for (int limit : List.of(1, 3, 7, 13, 14)) {
			assertThat(sequences("limit=" + limit)).isEqualTo(expected);
		}
	}

	@Test
	void whatHappensMeanwhileDoesNotDisturbTheWalk() {
		for (int i = 0; i < 4; i++) {
			allocate("inv_1", "wh_1", "A");
		}
		List<String> before = texts(walk("/allocations?limit=2"), "id");
		JsonNode first = this.api.get("/allocations?limit=2").json();
		this.clock.set("2026-03-01T10:00:01Z");
		allocate("inv_1", "wh_1", "A");
		JsonNode second = this.api
			.get("/allocations?limit=2&cursor=" + first.path("page").path("nextCursor").stringValue())
			.json();
		assertThat(texts(second.path("data"), "id")).isEqualTo(before.subList(2, 4));
		assertThat(second.path("page").path("nextCursor").isNull()).isTrue();
	}

	@Test
	void allocationsComeNewestFirstOnPagesWithoutAGap() {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < 7; i++) {
			this.clock.set("2026-03-01T10:00:0%dZ".formatted(i / 3));
			ids.addFirst(allocate("inv_1", "wh_1", "A"));
		}
		for (int limit : List.of(1, 2, 3, 6, 7, 100)) {
			assertThat(texts(walk("/allocations?limit=" + limit), "id")).isEqualTo(ids);
		}
	}

	@Test
	void everyFilterOfAllocationsHolds() {
		String first = allocate("inv_1", "wh_1", "A");
		String second = allocate("inv_2", "wh_2", "B");
		this.clock.set("2026-03-01T10:00:01Z");
		String third = allocate("inv_1", "wh_2", "B");
		confirm(second);
		assertThat(found("status=PENDING")).containsExactly(third, first);
		assertThat(found("status=CONFIRMED")).containsExactly(second);
		assertThat(found("warehouseId=wh_2")).containsExactly(third, second);
		assertThat(found("inventoryItemId=inv_1")).containsExactly(third, first);
		assertThat(found("orderId=B")).containsExactly(third, second);
		assertThat(found("expiresBefore=2026-03-01T10:30:01Z")).containsExactly(first);
		assertThat(found("expiresBefore=2026-03-01T10:30:01.000001Z")).containsExactly(third, first);
		assertThat(found("orderId=B&status=PENDING&warehouseId=wh_2&inventoryItemId=inv_1")).containsExactly(third);
		assertThat(found("orderId=nobody")).isEmpty();
	}

	@Test
	void aCursorThatThisListNeverGaveIsRefused() {
		allocate("inv_1", "wh_1", "A");
		String cursor = this.api.get("/transactions?limit=1").json().path("page").path("nextCursor").stringValue();
		String farAway = cursor("+1000000000-12-31T23:59:59Z\nalloc_1");
		String longAgo = cursor("-1000000000-01-01T00:00:00Z\nalloc_1");
		for (String wrong : List.of(cursor, "nonsense", "AAAA", cursor("now\nalloc_1"), farAway, longAgo)) {
			Answer answer = this.api.get("/allocations?cursor=" + wrong);
			assertThat(answer.status()).isEqualTo(400);
			assertContains(answer.json(),
					"{\"error\": {\"code\": \"VALIDATION_ERROR\", \"details\": {\"fields\": [{\"field\": \"cursor\"}]}}}");
		}
	}

	private String allocate(String itemId, String warehouseId, String orderId) {
		Answer answer = this.api.post("/allocations", """
				{"orderId": "%s", "orderItemId": "line", "inventoryItemId": "%s", "quantity": 1, "warehouseId": "%s"}"""
			.formatted(orderId, itemId, warehouseId));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.data().path("id").stringValue();
	}

	private List<String> sequences(String query) {
		return walk("/transactions?" + query).stream()
			.map((row) -> row.path("inventoryItemId").stringValue() + "/" + row.path("sequence").longValue())
			.toList();
	}

	private static String cursor(String key) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
	}

	private List<String> found(String query) {
		return texts(walk("/allocations?" + query), "id");
	}

}

package io.holdfast.dialect.inventoryv1;

import java.util.List;

import io.holdfast.support.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Many promises to one order in one request. */
class BulkAllocationIT extends InventoryV1Scenario {

	@BeforeEach
	void setUpTenAndOne() {
		this.given.warehouse("wh_1").warehouse("wh_2").warehouse("wh_closed").closed("wh_closed");
		this.given.item("inv_a").item("inv_b");
		this.given.stock("inv_a", "wh_1", 10).stock("inv_b", "wh_1", 1);
	}

	@Test
	void takesTheLinesItCanAndSaysWhyNotOfTheOthers() {
		Answer answer = bulk(false, line("one", "inv_a", 3), line("two", "inv_b", 2), line("three", "inv_x", 1),
				line("four", "inv_a", 1, "wh_closed"), line("five", "inv_a", 1, "wh_x"), line("six", "inv_b", 1));
		assertThat(answer.status()).isEqualTo(207);
		assertContains(answer.json(), """
				{"success": true, "data": {
				 "allocations": [
				  {"orderId": "order", "orderItemId": "one", "inventoryItemId": "inv_a", "quantity": 3,
				   "status": "PENDING", "version": 1},
				  {"orderId": "order", "orderItemId": "six", "inventoryItemId": "inv_b", "quantity": 1,
				   "status": "PENDING", "version": 1}],
				 "summary": {"totalAllocations": 6, "successfulAllocations": 2, "failedAllocations": 4},
				 "failures": [
				  {"index": 1, "orderItemId": "two", "inventoryItemId": "inv_b",
				   "error": {"code": "INSUFFICIENT_STOCK", "message": "Insufficient stock available for allocation",
				    "details": {"inventoryItemId": "inv_b", "warehouseId": "wh_1", "requested": 2, "available": 1}}},
				  {"index": 2, "orderItemId": "three", "inventoryItemId": "inv_x",
				   "error": {"code": "INVENTORY_ITEM_NOT_FOUND", "details": {"id": "inv_x"}}},
				  {"index": 3, "orderItemId": "four", "inventoryItemId": "inv_a",
				   "error": {"code": "WAREHOUSE_INACTIVE", "details": {"id": "wh_closed"}}},
				  {"index": 4, "orderItemId": "five", "inventoryItemId": "inv_a",
				   "error": {"code": "WAREHOUSE_NOT_FOUND", "details": {"id": "wh_x"}}}]}}""");
		assertContains(item("inv_a"), "{\"quantityReserved\": 3, \"quantityAvailable\": 7}");
		assertContains(item("inv_b"), "{\"quantityReserved\": 1, \"quantityAvailable\": 0}");
		this.books.assertBalanced();
	}

	@Test
	void hasNoFailuresToShowWhereNoneFailed() {
		Answer answer = bulk(false, line("one", "inv_a", 3), line("two", "inv_b", 1));
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.data().has("failures")).isFalse();
		this.books.assertBalanced();
	}

	@Test
	void atomicTakesAllLinesThatFitTogether() {
		Answer answer = bulk(true, line("one", "inv_a", 6), line("two", "inv_b", 1), line("three", "inv_a", 4));
		assertThat(answer.status()).isEqualTo(201);
		assertThat(texts(answer.data().path("allocations"), "orderItemId")).containsExactly("one", "two", "three");
		assertContains(item("inv_a"), "{\"quantityReserved\": 10, \"quantityAvailable\": 0}");
		assertThat(texts(transactions("inv_a"), "type")).containsExactly("RESERVE", "RESERVE", "ADJUSTMENT");
		this.books.assertBalanced();
	}

	@Test
	void whoIsRefusedAllIsToldWhatThereIsAndNotWhatWasTried() {
		this.given.item("inv_few").stock("inv_few", "wh_1", 10);
		Answer answer = this.api.post("/allocations/bulk", """
				{"orderId": "order", "warehouseId": "wh_1", "atomic": true, "items": [
				 {"orderItemId": "a", "inventoryItemId": "inv_few", "quantity": 6},
				 {"orderItemId": "b", "inventoryItemId": "inv_few", "quantity": 6}]}""");
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.details().at("/failures/0/error/details"), """
				{"available": 4, "help": {"totalAvailable": 10, "pendingHolds": 0, "nextReleaseAt": null,
				 "availableByWarehouse": [{"warehouseId": "wh_1", "available": 10}]}}""");
	}

	@Test
	void atomicRefusesAllAndChangesNothingIfOneLineFails() {
		List<?> before = allRows();
		Answer answer = bulk(true, line("one", "inv_a", 3), line("two", "inv_b", 2), line("three", "inv_a", 1));
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.json(),
				"""
						{"success": false, "error": {"code": "BULK_REFUSED", "details": {"failures": [
						 {"index": 1, "orderItemId": "two", "inventoryItemId": "inv_b", "error": {"code": "INSUFFICIENT_STOCK",
						  "details": {"inventoryItemId": "inv_b", "warehouseId": "wh_1", "requested": 2, "available": 1}}}]}}}""");
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void atomicWritesNothingForAnItemThatIsNewInTheWarehouse() {
		List<?> before = allRows();
		Answer answer = bulk(true, line("one", "inv_a", 3), line("two", "inv_b", 1, "wh_2"));
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.details(), """
				{"failures": [{"index": 1, "error": {"code": "INSUFFICIENT_STOCK",
				 "details": {"warehouseId": "wh_2", "requested": 1, "available": 0}}}]}""");
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void aLineCountsTheLinesAcceptedBeforeIt() {
		Answer answer = bulk(false, line("one", "inv_a", 6), line("two", "inv_a", 5), line("three", "inv_a", 4));
		assertThat(answer.status()).isEqualTo(207);
		assertThat(texts(answer.data().path("allocations"), "orderItemId")).containsExactly("one", "three");
		assertContains(answer.data(), """
				{"failures": [{"index": 1, "error": {"details": {"requested": 5, "available": 4}}}]}""");
		this.books.assertBalanced();
	}

	@Test
	void anAtomicLineCountsTheLinesBeforeItToo() {
		List<?> before = allRows();
		Answer answer = bulk(true, line("one", "inv_a", 6), line("two", "inv_a", 5));
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.details(), """
				{"failures": [{"index": 1, "error": {"details": {"requested": 5, "available": 4}}}]}""");
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void linesThatNameNoWarehouseAreServedByAsFewAsPossible() {
		this.given.stock("inv_a", "wh_2", 3);
		Answer answer = this.api.post("/allocations/bulk", """
				{"orderId": "order", "strategy": "MOST_AVAILABLE", "items": [
				 {"orderItemId": "one", "inventoryItemId": "inv_a", "quantity": 8},
				 {"orderItemId": "two", "inventoryItemId": "inv_a", "quantity": 2}]}""");
		assertThat(texts(answer.data().path("allocations"), "warehouseId")).containsExactly("wh_1", "wh_1");
		this.books.assertBalanced();
	}

	@Test
	void aLinesOwnWarehouseWins() {
		this.given.stock("inv_a", "wh_2", 5);
		Answer answer = bulk(false, line("one", "inv_a", 1), line("two", "inv_a", 2, "wh_2"));
		assertThat(texts(answer.data().path("allocations"), "warehouseId")).containsExactly("wh_1", "wh_2");
		assertContains(item("inv_a"),
				"""
						{"stock": [{"warehouseId": "wh_1", "quantityReserved": 1}, {"warehouseId": "wh_2", "quantityReserved": 2}]}""");
		this.books.assertBalanced();
	}

	@Test
	void expiryAndMetadataHoldForEveryLine() {
		this.clock.set("2026-03-01T10:00:00Z");
		JsonNode allocations = this.api.post("/allocations/bulk", """
				{"orderId": "order", "expiresAt": "2026-03-01T11:00:00Z", "metadata": {"tier": "gold"}, "items": [
				 {"orderItemId": "one", "inventoryItemId": "inv_a", "quantity": 1},
				 {"orderItemId": "two", "inventoryItemId": "inv_b", "quantity": 1}]}""").data().path("allocations");
		String each = "{\"expiresAt\": \"2026-03-01T11:00:00Z\", \"metadata\": {\"tier\": \"gold\"}}";
		assertContains(allocations, "[" + each + ", " + each + "]");
	}

	@Test
	void aSingleLineThatFailsRefusesTheBulk() {
		List<?> before = allRows();
		Answer answer = bulk(false, line("one", "inv_b", 2));
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.code()).isEqualTo("BULK_REFUSED");
		assertContains(answer.details(), """
				{"failures": [{"index": 0, "orderItemId": "one", "inventoryItemId": "inv_b",
				 "error": {"code": "INSUFFICIENT_STOCK"}}]}""");
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void anExpiryInThePastIsTheWholeRequestsFault() {
		this.clock.set("2026-03-01T10:00:00Z");
		List<?> before = allRows();
		Answer answer = this.api.post("/allocations/bulk", """
				{"orderId": "order", "expiresAt": "2026-03-01T10:00:00Z", "items": [%s, %s]}"""
			.formatted(line("one", "inv_a", 1), line("two", "inv_x", 1)));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
		assertContains(answer.details(), "{\"fields\": [{\"field\": \"expiresAt\"}]}");
		assertThat(allRows()).isEqualTo(before);
	}

	private Answer bulk(boolean atomic, String... lines) {
		return this.api.post("/allocations/bulk", """
				{"orderId": "order", "warehouseId": "wh_1", "atomic": %s, "items": [%s]}""".formatted(atomic,
				String.join(",", lines)));
	}

	private static String line(String orderItemId, String itemId, int quantity) {
		return "{\"orderItemId\": \"%s\", \"inventoryItemId\": \"%s\", \"quantity\": %d}".formatted(orderItemId, itemId,
				quantity);
	}

	private static String line(String orderItemId, String itemId, int quantity, String warehouseId) {
		return "{\"orderItemId\": \"%s\", \"inventoryItemId\": \"%s\", \"quantity\": %d, \"warehouseId\": \"%s\"}"
			.formatted(orderItemId, itemId, quantity, warehouseId);
	}

}

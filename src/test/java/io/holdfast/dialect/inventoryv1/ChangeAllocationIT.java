package io.holdfast.dialect.inventoryv1;

import java.util.List;

import io.holdfast.support.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Other units or another warehouse for a promise that is open. */
class ChangeAllocationIT extends InventoryV1Scenario {

	private String id;

	@BeforeEach
	void setUpFiveOfTenPromised() {
		this.clock.set("2026-03-01T10:00:00Z");
		this.given.warehouse("wh_1").warehouse("wh_2").item("inv_1");
		this.given.stock("inv_1", "wh_1", 10).stock("inv_1", "wh_2", 4);
		this.id = create("inv_1", "wh_1", 5).data().path("id").stringValue();
		this.clock.set("2026-03-01T10:05:00Z");
	}

	@Test
	void growsByWhatIsFree() {
		Answer answer = change(this.id, "{\"quantity\": 10, \"reason\": \"more guests\"}");
		assertThat(answer.status()).isEqualTo(200);
		assertContains(answer.data(),
				"""
						{"id": "%s", "quantity": 10, "previousQuantity": 5, "warehouseId": "wh_1", "previousWarehouseId": "wh_1",
						 "status": "PENDING", "version": 2, "expiresAt": "2026-03-01T10:30:00Z",
						 "createdAt": "2026-03-01T10:00:00Z", "updatedAt": "2026-03-01T10:05:00Z",
						 "inventoryItem": {"quantityAvailable": 4, "quantityReserved": 10}}"""
					.formatted(this.id));
		assertContains(transactions("inv_1").get(0), """
				{"type": "CHANGE", "quantity": 5, "reason": "more guests", "allocationId": "%s", "orderId": "order",
				 "status": null, "changes": {"quantityOnHand": 0, "quantityReserved": 5},
				 "after": {"quantityOnHand": 10, "quantityReserved": 10}}""".formatted(this.id));
		assertThat(this.api.get("/allocations/" + this.id).header("ETag")).isEqualTo("\"2\"");
		this.books.assertBalanced();
	}

	@Test
	void shrinksAndGivesTheRestBack() {
		assertContains(change(this.id, "{\"quantity\": 1}").data(), """
				{"quantity": 1, "previousQuantity": 5, "version": 2,
				 "inventoryItem": {"quantityAvailable": 13, "quantityReserved": 1}}""");
		assertContains(transactions("inv_1").get(0), "{\"type\": \"CHANGE\", \"quantity\": -4}");
		assertThat(create("inv_1", "wh_1", 9).status()).isEqualTo(201);
		this.books.assertBalanced();
	}

	@Test
	void movesToAnotherWarehouse() {
		change(this.id, "{\"quantity\": 4}");
		assertContains(change(this.id, "{\"warehouseId\": \"wh_2\"}").data(),
				"""
						{"warehouseId": "wh_2", "previousWarehouseId": "wh_1", "quantity": 4, "previousQuantity": 4, "version": 3,
						 "inventoryItem": {"quantityAvailable": 10, "quantityReserved": 4}}""");
		assertContains(item("inv_1"), """
				{"stock": [{"warehouseId": "wh_1", "quantityReserved": 0, "quantityAvailable": 10},
				 {"warehouseId": "wh_2", "quantityReserved": 4, "quantityAvailable": 0}]}""");
		assertContains(transactions("inv_1"), """
				[{"type": "RESERVE", "warehouseId": "wh_2", "quantity": 4, "status": null},
				 {"type": "RELEASE", "warehouseId": "wh_1", "quantity": 4, "status": null},
				 {"type": "CHANGE"}, {"type": "RESERVE"}, {"type": "ADJUSTMENT"}, {"type": "ADJUSTMENT"}]""");
		assertThat(fulfill(confirmed(this.id)).status()).isEqualTo(200);
		assertContains(item("inv_1"), "{\"stock\": [{\"quantityOnHand\": 10}, {\"quantityOnHand\": 0}]}");
		this.books.assertBalanced();
	}

	@Test
	void movesAndGrowsInOneStep() {
		this.given.stock("inv_1", "wh_2", 9);
		assertContains(change(confirmed(this.id), "{\"warehouseId\": \"wh_2\", \"quantity\": 9}").data(), """
				{"warehouseId": "wh_2", "previousWarehouseId": "wh_1", "quantity": 9, "previousQuantity": 5,
				 "status": "CONFIRMED", "expiresAt": null, "version": 3,
				 "inventoryItem": {"quantityAvailable": 10, "quantityReserved": 9}}""");
		this.books.assertBalanced();
	}

	@Test
	void growthBeyondWhatIsFreeNamesTheDifference() {
		create("inv_1", "wh_1", 2);
		List<?> before = allRows();
		Answer answer = change(this.id, "{\"quantity\": 9, \"metadata\": {\"a\": 1}, \"reason\": \"more\"}");
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.json(), """
				{"error": {"code": "INSUFFICIENT_STOCK", "details":
				 {"inventoryItemId": "inv_1", "warehouseId": "wh_1", "requested": 4, "available": 3}}}""");
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void aMoveToTooFewNamesTheFullQuantity() {
		List<?> before = allRows();
		Answer answer = change(this.id, "{\"warehouseId\": \"wh_2\"}");
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.json(), """
				{"error": {"code": "INSUFFICIENT_STOCK", "details":
				 {"inventoryItemId": "inv_1", "warehouseId": "wh_2", "requested": 5, "available": 4}}}""");
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void aMoveToAWarehouseThatNeverHadTheItemFindsNoneThere() {
		this.given.warehouse("wh_3");
		List<?> before = allRows();
		assertContains(change(this.id, "{\"warehouseId\": \"wh_3\", \"quantity\": 1}").json(),
				"""
						{"error": {"code": "INSUFFICIENT_STOCK", "details": {"warehouseId": "wh_3", "requested": 1, "available": 0}}}""");
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void leavingAWarehouseThatDipsIntoItsSafetyStockFreesOnlyTheRest() {
		this.given.safetyStock("inv_1", "wh_1", 8);
		assertContains(item("inv_1"), "{\"quantityAvailable\": 4}");
		assertContains(change(this.id, "{\"warehouseId\": \"wh_2\", \"quantity\": 4}").json(), """
				{"success": true, "data": {"inventoryItem": {"quantityAvailable": 2, "quantityReserved": 4}}}""");
		assertContains(item("inv_1"), """
				{"stock": [{"quantityReserved": 0, "safetyStock": 8, "quantityAvailable": 2},
				 {"quantityReserved": 4, "quantityAvailable": 0}]}""");
		this.books.assertBalanced();
	}

	@Test
	void aShrinkNeverFailsEvenWhereSafetyStockIsDippedInto() {
		this.given.safetyStock("inv_1", "wh_1", 20).closed("wh_1");
		assertContains(change(this.id, "{\"quantity\": 1}").json(), """
				{"success": true, "data": {"inventoryItem": {"quantityAvailable": 4, "quantityReserved": 1}}}""");
		this.books.assertBalanced();
	}

	@Test
	void anInactiveWarehouseTakesNoMoveAndNoGrowth() {
		this.given.closed("wh_2");
		assertContains(change(this.id, "{\"warehouseId\": \"wh_2\", \"quantity\": 1}").json(), """
				{"error": {"code": "WAREHOUSE_INACTIVE", "details": {"id": "wh_2"}}}""");
		this.given.closed("wh_1");
		List<?> before = allRows();
		Answer answer = change(this.id, "{\"quantity\": 6}");
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.json(),
				"{\"error\": {\"code\": \"WAREHOUSE_INACTIVE\", \"details\": {\"id\": \"wh_1\"}}}");
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void anUnknownWarehouseIsNotFound() {
		Answer answer = change(this.id, "{\"warehouseId\": \"wh_x\"}");
		assertThat(answer.status()).isEqualTo(404);
		assertContains(answer.json(),
				"{\"error\": {\"code\": \"WAREHOUSE_NOT_FOUND\", \"details\": {\"id\": \"wh_x\"}}}");
	}

	@Test
	void aPromiseThatIsOverDoesNotChange() {
		fulfill(confirmed(this.id));
		String cancelled = create("inv_1", "wh_1", 1).data().path("id").stringValue();
		cancel(cancelled);
		List<?> before = allRows();
		assertOver(this.id, "FULFILLED");
		assertOver(cancelled, "CANCELLED");
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void anUnknownAllocationIsNotFound() {
		Answer answer = change("alloc_x", "{\"quantity\": 1}");
		assertThat(answer.status()).isEqualTo(404);
		assertContains(answer.json(),
				"{\"error\": {\"code\": \"ALLOCATION_NOT_FOUND\", \"details\": {\"id\": \"alloc_x\"}}}");
	}

	private void assertOver(String allocationId, String status) {
		Answer answer = change(allocationId, "{\"quantity\": 1}");
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.json(), """
				{"error": {"code": "INVALID_STATUS_TRANSITION",
				 "details": {"allocationId": "%s", "currentStatus": "%s"}}}""".formatted(allocationId, status));
	}

	private String confirmed(String allocationId) {
		assertThat(confirm(allocationId).status()).isEqualTo(200);
		return allocationId;
	}

}

package io.holdfast.dialect.inventoryv1;

import java.util.List;

import io.holdfast.support.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Units come, go and are counted. */
class StockIT extends InventoryV1Scenario {

	@BeforeEach
	void setUpFourOfTenPromised() {
		this.clock.set("2026-03-01T10:00:00Z");
		this.given.warehouse("wh_1").warehouse("wh_2").item("inv_1");
		this.given.stock("inv_1", "wh_1", 10).stock("inv_1", "wh_2", 5);
		create("inv_1", "wh_1", 4);
	}

	@Test
	void aReceiptAddsUnits() {
		Answer answer = this.api.with("X-Actor-Id", "clerk").post("/items/inv_1/adjustments", """
				{"warehouseId": "wh_1", "quantity": 7, "type": "RECEIPT", "reason": "delivery",
				 "referenceNumber": "PO/1", "referenceType": "PURCHASE_ORDER", "locationId": "A-1"}""");
		assertThat(answer.status()).isEqualTo(201);
		assertContains(answer.json(),
				"""
						{"success": true, "data": {
						 "transaction": {"type": "RECEIPT", "inventoryItemId": "inv_1", "warehouseId": "wh_1", "quantity": 7,
						  "reason": "delivery", "referenceNumber": "PO/1", "referenceType": "PURCHASE_ORDER", "locationId": "A-1",
						  "createdAt": "2026-03-01T10:00:00Z", "userId": "clerk", "sequence": 4, "allocationId": null,
						  "changes": {"quantityOnHand": 7, "quantityReserved": 0, "safetyStock": 0},
						  "after": {"quantityOnHand": 17, "quantityReserved": 4, "safetyStock": 0}},
						 "inventoryItem": {"id": "inv_1", "previousQuantityOnHand": 15, "newQuantityOnHand": 22,
						  "previousQuantityAvailable": 11, "newQuantityAvailable": 18}}}""");
		assertThat(transactions("inv_1").get(0)).isEqualTo(answer.data().path("transaction"));
		this.books.assertBalanced();
	}

	@Test
	void aReturnAddsUnitsToo() {
		assertContains(adjust("wh_2", 1, "RETURN").data(), """
				{"transaction": {"type": "RETURN", "quantity": 1},
				 "inventoryItem": {"previousQuantityOnHand": 15, "newQuantityOnHand": 16}}""");
		this.books.assertBalanced();
	}

	@Test
	void anAdjustmentTakesUnitsDownToWhatIsPromised() {
		assertContains(adjust("wh_1", -6, "ADJUSTMENT").data(),
				"""
						{"transaction": {"type": "ADJUSTMENT", "quantity": -6},
						 "inventoryItem": {"previousQuantityOnHand": 15, "newQuantityOnHand": 9, "previousQuantityAvailable": 11,
						  "newQuantityAvailable": 5}}""");
		List<?> before = allRows();
		assertBelowReserved(adjust("wh_1", -1, "ADJUSTMENT"), 3);
		assertThat(allRows()).isEqualTo(before);
		this.books.assertBalanced();
	}

	@Test
	void anAdjustmentOfNothingAndANegativeReceiptAreRefused() {
		List<?> before = allRows();
		for (Answer answer : List.of(adjust("wh_1", 0, "ADJUSTMENT"), adjust("wh_1", -1, "RECEIPT"),
				adjust("wh_1", 0, "RETURN"))) {
			assertThat(answer.status()).isEqualTo(400);
			assertContains(answer.json(),
					"{\"error\": {\"code\": \"VALIDATION_ERROR\", \"details\": {\"fields\": [{\"field\": \"quantity\"}]}}}");
		}
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void aCountMayTakeWhatWasKeptBackIfItIsKeptBackNoMore() {
		this.given.item("inv_kept").stock("inv_kept", "wh_1", 15).safetyStock("inv_kept", "wh_1", 10);
		assertThat(this.api.put("/reservations/order", """
				{"items": [{"orderItemId": "line", "inventoryItemId": "inv_kept", "quantity": 5}]}""").status())
			.isEqualTo(201);
		String path = "/items/inv_kept/stock/wh_1";
		assertThat(this.api.put(path, "{\"quantityOnHand\": 14}").code()).isEqualTo("STOCK_BELOW_RESERVED");
		assertThat(this.api.put(path, "{\"quantityOnHand\": 4, \"safetyStock\": 0}").code())
			.isEqualTo("STOCK_BELOW_RESERVED");
		assertThat(this.api.put(path, "{\"quantityOnHand\": 5, \"safetyStock\": 0}").status()).isEqualTo(200);
		assertContains(this.api.get("/items/inv_kept").data(),
				"""
						{"quantityOnHand": 5, "quantityCommitted": 5, "quantityAvailable": 0, "stock": [{"safetyStock": 0}]}""");
		this.books.assertBalanced();
	}

	@Test
	void moreUnitsThanAWarehouseCanHoldAreRefused() {
		assertThat(adjust("wh_1", Integer.MAX_VALUE - 10, "RECEIPT").status()).isEqualTo(201);
		List<?> before = allRows();
		Answer answer = adjust("wh_1", 1, "RECEIPT");
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.json(), """
				{"error": {"code": "QUANTITY_OVERFLOW", "details":
				 {"inventoryItemId": "inv_1", "warehouseId": "wh_1", "quantityOnHand": 2147483648}}}""");
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void anItemMayHaveMoreUnitsThanOneWarehouseCanHold() {
		adjust("wh_1", Integer.MAX_VALUE - 10, "RECEIPT");
		assertThat(adjust("wh_2", Integer.MAX_VALUE - 5, "RECEIPT").status()).isEqualTo(201);
		assertContains(item("inv_1"), "{\"quantityOnHand\": 4294967294, \"quantityAvailable\": 4294967290}");
		this.books.assertBalanced();
	}

	@Test
	void aCountJournalsTheDifference() {
		Answer answer = count("{\"quantityOnHand\": 8, \"safetyStock\": 3}");
		assertThat(answer.status()).isEqualTo(200);
		assertContains(answer.data(), """
				{"transactions": [{"type": "ADJUSTMENT", "quantity": -2}, {"type": "SAFETY", "quantity": 3}],
				 "stock": {"warehouseId": "wh_1", "quantityOnHand": 8, "quantityReserved": 4, "safetyStock": 3,
				  "quantityAvailable": 1},
				 "inventoryItem": {"id": "inv_1", "previousQuantityOnHand": 15, "newQuantityOnHand": 13,
				  "previousQuantityAvailable": 11, "newQuantityAvailable": 6}}""");
		this.books.assertBalanced();
	}

	@Test
	void aCountMayDipIntoSafetyStockButNotIntoPromises() {
		count("{\"safetyStock\": 5}");
		assertContains(count("{\"quantityOnHand\": 4}").json(),
				"{\"success\": true, \"data\": {\"stock\": {\"quantityOnHand\": 4, \"quantityAvailable\": 0}}}");
		List<?> before = allRows();
		assertBelowReserved(count("{\"quantityOnHand\": 3}"), 3);
		assertThat(allRows()).isEqualTo(before);
		this.books.assertBalanced();
	}

	@Test
	void raisingSafetyStockNeverFails() {
		assertContains(count("{\"safetyStock\": 2147483647}").json(),
				"""
						{"success": true, "data": {"stock": {"quantityAvailable": 0}, "inventoryItem": {"newQuantityAvailable": 5}}}""");
		assertContains(create("inv_1", "wh_1", 1).details(), "{\"available\": 0}");
		this.books.assertBalanced();
	}

	@Test
	void equalFiguresWriteNothing() {
		count("{\"safetyStock\": 2}");
		List<?> before = allRows();
		Answer answer = count("{\"quantityOnHand\": 10, \"safetyStock\": 2}");
		assertThat(answer.status()).isEqualTo(200);
		assertContains(answer.data(),
				"{\"transactions\": [], \"stock\": {\"quantityOnHand\": 10, \"safetyStock\": 2}}");
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void anInactiveWarehouseIsCountedAndFilled() {
		this.given.warehouse("wh_3").closed("wh_3");
		assertThat(adjust("wh_3", 5, "RECEIPT").status()).isEqualTo(201);
		assertThat(this.api.put("/items/inv_1/stock/wh_3", "{\"quantityOnHand\": 6}").status()).isEqualTo(200);
		assertContains(item("inv_1"), "{\"quantityAvailable\": 17}");
		this.books.assertBalanced();
	}

	@Test
	void anUnknownItemOrWarehouseIsNotFound() {
		assertThat(adjust("wh_x", 1, "RECEIPT").code()).isEqualTo("WAREHOUSE_NOT_FOUND");
		assertThat(this.api.put("/items/inv_1/stock/wh_x", "{\"quantityOnHand\": 1}").code())
			.isEqualTo("WAREHOUSE_NOT_FOUND");
		assertThat(this.api.put("/items/inv_x/stock/wh_1", "{\"quantityOnHand\": 1}").code())
			.isEqualTo("INVENTORY_ITEM_NOT_FOUND");
	}

	@Test
	void unitsThatAreSoldAreStatedAsTheSaleAffectsThem() {
		String id = create("inv_1", "wh_2", 3).data().path("id").stringValue();
		confirm(id);
		assertContains(fulfill(id).data(),
				"""
						{"transaction": {"type": "SALE", "quantity": 3, "changes": {"quantityOnHand": -3, "quantityReserved": -3},
						  "after": {"quantityOnHand": 2, "quantityReserved": 0}},
						 "inventoryItem": {"previousQuantityAvailable": 11, "newQuantityAvailable": 8,
						  "previousQuantityReserved": 7, "newQuantityReserved": 4, "previousQuantityOnHand": 15,
						  "newQuantityOnHand": 12}}""");
		this.books.assertBalanced();
	}

	private Answer adjust(String warehouseId, int quantity, String type) {
		return this.api.post("/items/inv_1/adjustments", """
				{"warehouseId": "%s", "quantity": %d, "type": "%s"}""".formatted(warehouseId, quantity, type));
	}

	private Answer count(String figures) {
		return this.api.put("/items/inv_1/stock/wh_1", figures);
	}

	private static void assertBelowReserved(Answer answer, int onHand) {
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.json(),
				"""
						{"error": {"code": "STOCK_BELOW_RESERVED", "details": {"inventoryItemId": "inv_1", "warehouseId": "wh_1",
						 "quantityOnHand": %d, "quantityReserved": 4}}}"""
					.formatted(onHand));
	}

}

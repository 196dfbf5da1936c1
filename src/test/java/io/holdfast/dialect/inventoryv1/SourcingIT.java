package io.holdfast.dialect.inventoryv1;

import io.holdfast.kernel.Coordinates;
import io.holdfast.support.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which warehouse serves a promise that names none. */
class SourcingIT extends InventoryV1Scenario {

	private static final Coordinates HAMBURG = new Coordinates(53.5511, 9.9937);

	private static final Coordinates MUNICH = new Coordinates(48.1351, 11.582);

	private static final String TO_BERLIN = "\"shipTo\": {\"latitude\": 52.52, \"longitude\": 13.405}";

	@BeforeEach
	void setUpAnItem() {
		this.given.item("inv_1");
	}

	/** Each is best by one strategy only. */
	private void setUpThreeWarehouses() {
		this.given.warehouse("wh_hamburg", 2, HAMBURG, true).stock("inv_1", "wh_hamburg", 5);
		this.given.warehouse("wh_munich", 1, MUNICH, true).stock("inv_1", "wh_munich", 6);
		this.given.warehouse("wh_nowhere").stock("inv_1", "wh_nowhere", 9);
	}

	@Test
	void nearestTakesTheShortestWay() {
		setUpThreeWarehouses();
		assertThat(chosen(1, "\"strategy\": \"NEAREST\", " + TO_BERLIN)).isEqualTo("wh_hamburg");
		this.books.assertBalanced();
	}

	@Test
	void nearestIsTheDefaultWithAShipTo() {
		setUpThreeWarehouses();
		assertThat(chosen(1, TO_BERLIN)).isEqualTo("wh_hamburg");
	}

	@Test
	void priorityTakesTheLowestNumberWhereverTheUnitsGo() {
		setUpThreeWarehouses();
		assertThat(chosen(1, "\"strategy\": \"PRIORITY\", " + TO_BERLIN)).isEqualTo("wh_munich");
	}

	@Test
	void priorityIsTheDefaultWithoutAShipTo() {
		setUpThreeWarehouses();
		assertThat(chosen(1)).isEqualTo("wh_munich");
	}

	@Test
	void mostAvailableTakesTheFullest() {
		setUpThreeWarehouses();
		assertThat(chosen(1, "\"strategy\": \"MOST_AVAILABLE\", " + TO_BERLIN)).isEqualTo("wh_nowhere");
	}

	@Test
	void theBestOneThatCoversItAloneIsTaken() {
		setUpThreeWarehouses();
		assertThat(chosen(6, TO_BERLIN)).isEqualTo("wh_munich");
		assertThat(chosen(7)).isEqualTo("wh_nowhere");
		this.books.assertBalanced();
	}

	@Test
	void theWayAcrossTheDateLineIsShort() {
		this.given.warehouse("wh_a", null, new Coordinates(-17, 170), true).stock("inv_1", "wh_a", 5);
		this.given.warehouse("wh_b", null, new Coordinates(-17, -179), true).stock("inv_1", "wh_b", 5);
		assertThat(chosen(1, "\"shipTo\": {\"latitude\": -17, \"longitude\": 179}")).isEqualTo("wh_b");
	}

	@Test
	void ofEquallyNearOnesThePriorityDecidesThenTheStockThenTheId() {
		this.given.warehouse("wh_a", 2, HAMBURG, true).stock("inv_1", "wh_a", 9);
		this.given.warehouse("wh_b", 1, HAMBURG, true).stock("inv_1", "wh_b", 3);
		this.given.warehouse("wh_c", 1, HAMBURG, true).stock("inv_1", "wh_c", 4);
		assertThat(chosen(1, TO_BERLIN)).isEqualTo("wh_c");
		assertThat(chosen(1, TO_BERLIN)).isEqualTo("wh_b");
	}

	@Test
	void ofEqualPrioritiesTheStockDecidesThenTheId() {
		this.given.warehouse("wh_c", 1, null, true).stock("inv_1", "wh_c", 4);
		this.given.warehouse("wh_b", 1, null, true).stock("inv_1", "wh_b", 3);
		this.given.warehouse("wh_a").stock("inv_1", "wh_a", 9);
		assertThat(chosen(1)).isEqualTo("wh_c");
		assertThat(chosen(1)).isEqualTo("wh_b");
	}

	@Test
	void ofEquallyFullOnesTheIdDecides() {
		this.given.warehouse("wh_b", 1, null, true).stock("inv_1", "wh_b", 4);
		this.given.warehouse("wh_a", 2, null, true).stock("inv_1", "wh_a", 4);
		assertThat(chosen(1, "\"strategy\": \"MOST_AVAILABLE\"")).isEqualTo("wh_a");
	}

	@Test
	void anInactiveWarehouseIsLeftOut() {
		setUpThreeWarehouses();
		this.given.closed("wh_munich").closed("wh_nowhere");
		assertThat(chosen(5, "\"strategy\": \"MOST_AVAILABLE\"")).isEqualTo("wh_hamburg");
		assertContains(create(1).details(), "{\"warehouseId\": \"wh_hamburg\", \"requested\": 1, \"available\": 0}");
		this.books.assertBalanced();
	}

	@Test
	void safetyStockIsNotPromised() {
		setUpThreeWarehouses();
		this.given.safetyStock("inv_1", "wh_munich", 5);
		assertThat(chosen(2)).isEqualTo("wh_hamburg");
		assertThat(chosen(1)).isEqualTo("wh_munich");
		assertContains(create("inv_1", "wh_munich", 1).details(), "{\"requested\": 1, \"available\": 0}");
		this.books.assertBalanced();
	}

	@Test
	void unitsOfSeveralWarehousesDoNotAddUpAndTheBestSingleOneIsNamed() {
		setUpThreeWarehouses();
		Answer answer = create(10, TO_BERLIN);
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.json(), """
				{"error": {"code": "INSUFFICIENT_STOCK", "details":
				 {"inventoryItemId": "inv_1", "warehouseId": "wh_nowhere", "requested": 10, "available": 9}}}""");
		this.books.assertBalanced();
	}

	@Test
	void anItemThatIsNowhereHasNoWarehouseToName() {
		Answer answer = create(1);
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.json(), """
				{"error": {"code": "INSUFFICIENT_STOCK", "details":
				 {"inventoryItemId": "inv_1", "warehouseId": null, "requested": 1, "available": 0}}}""");
		assertThat(answer.details().has("warehouseId")).isTrue();
	}

	@Test
	void anInactiveWarehouseThatIsNamedIsRefused() {
		setUpThreeWarehouses();
		this.given.closed("wh_munich");
		Answer answer = create("inv_1", "wh_munich", 1);
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.json(), """
				{"error": {"code": "WAREHOUSE_INACTIVE", "details": {"id": "wh_munich"}}}""");
	}

	@Test
	void aNamedWarehouseThatNeverHadTheItemHasNoneAvailable() {
		setUpThreeWarehouses();
		this.given.warehouse("wh_new");
		Answer answer = create("inv_1", "wh_new", 1);
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.json(), """
				{"error": {"code": "INSUFFICIENT_STOCK", "details":
				 {"inventoryItemId": "inv_1", "warehouseId": "wh_new", "requested": 1, "available": 0}}}""");
		assertThat(item("inv_1").path("stock")).hasSize(3);
		this.books.assertBalanced();
	}

	@Test
	void nearestNeedsToKnowWhereTheUnitsGo() {
		setUpThreeWarehouses();
		Answer answer = create(1, "\"strategy\": \"NEAREST\"");
		assertThat(answer.status()).isEqualTo(400);
		assertContains(answer.json(), """
				{"error": {"code": "VALIDATION_ERROR", "details": {"fields": [{"field": "shipTo"}]}}}""");
	}

	private String chosen(int quantity, String... fields) {
		Answer answer = create(quantity, fields);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.data().path("warehouseId").stringValue();
	}

	private Answer create(int quantity, String... fields) {
		return this.api.post("/allocations", """
				{%s "orderId": "order", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": %d}"""
			.formatted((fields.length > 0) ? fields[0] + "," : "", quantity));
	}

}

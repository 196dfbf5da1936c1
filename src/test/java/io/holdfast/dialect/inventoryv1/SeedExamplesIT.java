package io.holdfast.dialect.inventoryv1;

import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of seed "Allocation Endpoints", word for word: each sample's request gets
 * what the sample answers, and nothing in it is missing or different.
 */
class SeedExamplesIT extends InventoryV1Scenario {

	private static final String ID = "alloc_01NXYZ901EFG";

	private Api user;

	@BeforeEach
	void setUpTheSeedsWorld() {
		this.clock.set("2023-05-23T08:00:00Z");
		this.user = this.api.with("X-Actor-Id", "user_01LXYZ456JKL");
		made(this.api.post("/warehouses",
				"{\"id\": \"wh_01HXYZ789GHI\", \"code\": \"NW\", \"name\": \"North Warehouse\"}"));
		made(this.api.post("/warehouses",
				"{\"id\": \"wh_01HXYZ890PQR\", \"code\": \"SW\", \"name\": \"South Warehouse\"}"));
		made(this.api.post("/items",
				"{\"id\": \"inv_01GXYZ234DEF\", \"sku\": \"WIDGET-2\", \"name\": \"Widget Deluxe Plus\"}"));
		made(this.api.post("/items",
				"{\"id\": \"inv_01GXYZ345QRS\", \"sku\": \"GADGET-1\", \"name\": \"Smart Gadget\"}"));
		receive("inv_01GXYZ234DEF", "wh_01HXYZ789GHI", 40);
		receive("inv_01GXYZ234DEF", "wh_01HXYZ890PQR", 30);
		receive("inv_01GXYZ345QRS", "wh_01HXYZ789GHI", 12);
		this.clock.set("2023-05-23T11:30:00Z");
	}

	@Test
	void createAllocationAnswersAsItsSample() {
		Answer answer = create();
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.header("Location")).isEqualTo("/inventory/v1/allocations/" + ID);
		assertContains(answer.json(), sample("create-response"));
		this.books.assertBalanced();
	}

	@Test
	void createBulkAllocationsAnswersAsItsSample() {
		Answer answer = createBulk();
		assertThat(answer.status()).isEqualTo(201);
		assertContains(answer.json(), sample("bulk-response"));
		this.books.assertBalanced();
	}

	@Test
	void getAllocationDetailsAnswersAsItsSample() {
		create();
		Answer answer = this.user.get("/allocations/" + ID);
		assertThat(answer.status()).isEqualTo(200);
		assertContains(answer.json(), sample("get-response"));
	}

	@Test
	void confirmAllocationAnswersAsItsSample() {
		create();
		Answer answer = confirm();
		assertThat(answer.status()).isEqualTo(200);
		assertContains(answer.json(), sample("confirm-response"));
		this.books.assertBalanced();
	}

	@Test
	void cancelAllocationAnswersAsItsSample() {
		create();
		this.clock.set("2023-05-23T16:45:00Z");
		Answer answer = this.user.put("/allocations/" + ID + "/cancel", sample("cancel-request"));
		assertThat(answer.status()).isEqualTo(200);
		assertContains(answer.json(), sample("cancel-response"));
		assertContains(allocation(ID), "{\"metadata\": {\"priority\": \"high\", \"refundId\": \"ref_01RXYZ678VWX\"}}");
		this.books.assertBalanced();
	}

	@Test
	void fulfillAllocationAnswersAsItsSample() {
		create();
		confirm();
		Answer answer = fulfill();
		assertThat(answer.status()).isEqualTo(200);
		assertContains(answer.json(), sample("fulfill-response"));
		this.books.assertBalanced();
	}

	@Test
	void updateAllocationAnswersAsItsSample() {
		create();
		Answer answer = change();
		assertThat(answer.status()).isEqualTo(200);
		assertContains(answer.json(), sample("change-response"));
		this.books.assertBalanced();
	}

	@Test
	void getAllocationsByOrderAnswersAsItsSample() {
		createBulk();
		change();
		Answer answer = this.user.get("/allocations/by-order/ord_01OXYZ012HIJ");
		assertThat(answer.status()).isEqualTo(200);
		assertContains(answer.json(), sample("by-order-response"));
	}

	@Test
	void anUnknownAllocationIsRefusedAsInItsSample() {
		Answer answer = this.user.get("/allocations/alloc_invalid_id");
		assertThat(answer.status()).isEqualTo(404);
		assertContains(answer.json(), sample("error-allocation-not-found"));
	}

	@Test
	void tooLittleStockIsRefusedAsInItsSample() {
		this.api.put("/items/inv_01GXYZ234DEF/stock/wh_01HXYZ789GHI", "{\"quantityOnHand\": 5}");
		Answer answer = create("inv_01GXYZ234DEF", "wh_01HXYZ789GHI", 10);
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.json(), sample("error-insufficient-stock"));
		this.books.assertBalanced();
	}

	@Test
	void anIllegalStepIsRefusedAsInItsSample() {
		create();
		confirm();
		fulfill();
		Answer answer = this.user.put("/allocations/" + ID + "/confirm");
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.json(), sample("error-invalid-status-transition"));
		this.books.assertBalanced();
	}

	private Answer create() {
		this.ids.script("01NXYZ901EFG", "01KXYZ000AAA");
		return this.user.post("/allocations", sample("create-request"));
	}

	private Answer createBulk() {
		this.ids.script("01NXYZ901EFG", "01KXYZ000AAA", "01NXYZ012TUV", "01KXYZ000BBB");
		return this.user.post("/allocations/bulk", sample("bulk-request"));
	}

	private Answer confirm() {
		this.clock.set("2023-05-23T14:15:00Z");
		return this.user.put("/allocations/" + ID + "/confirm", sample("confirm-request"));
	}

	private Answer fulfill() {
		this.clock.set("2023-05-24T09:30:00Z");
		this.ids.script("01KXYZ890YZA");
		return this.user.put("/allocations/" + ID + "/fulfill", sample("fulfill-request"));
	}

	private Answer change() {
		this.clock.set("2023-05-23T18:30:00Z");
		return this.user.put("/allocations/" + ID, sample("change-request"));
	}

	private void receive(String itemId, String warehouseId, int units) {
		made(this.api.post("/items/" + itemId + "/adjustments",
				"{\"warehouseId\": \"%s\", \"quantity\": %d, \"type\": \"RECEIPT\"}".formatted(warehouseId, units)));
	}

	private static void made(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
	}

	private static String sample(String name) {
		return Json.file("seeds/inventoryv1/" + name + ".json");
	}

}

package io.holdfast.dialect.inventoryv1;

import java.util.List;

import io.holdfast.support.Api.Answer;
import io.holdfast.support.AtOnce;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Items are created, read and replaced. */
class ItemIT extends InventoryV1Scenario {

	@Test
	void createsOneWithAnIdOfItsOwnAndNoStock() {
		this.clock.set("2026-03-01T10:00:00Z");
		Answer answer = this.api.post("/items", "{\"sku\": \"W-1\", \"name\": \"Widget\"}");
		assertThat(answer.status()).isEqualTo(201);
		String id = answer.data().path("id").stringValue();
		assertThat(id).matches("inv_[0-9a-f]{24}");
		assertThat(answer.header("Location")).isEqualTo("/inventory/v1/items/" + id);
		assertContains(answer.data(), """
				{"sku": "W-1", "name": "Widget", "metadata": {}, "quantityOnHand": 0, "quantityReserved": 0,
				 "quantityCommitted": 0, "quantityAvailable": 0, "version": 1, "createdAt": "2026-03-01T10:00:00Z",
				 "updatedAt": "2026-03-01T10:00:00Z", "stock": []}""");
		Answer read = this.api.get("/items/" + id);
		assertThat(read.data()).isEqualTo(answer.data());
		assertThat(read.header("ETag")).isEqualTo("\"1\"");
	}

	@Test
	void createsOneUnderTheIdThatTheCallerChose() {
		Answer answer = this.api.post("/items", details("inv_mine", "W-1"));
		assertThat(answer.status()).isEqualTo(201);
		assertContains(this.api.get("/items/inv_mine").data(), details("inv_mine", "W-1"));
	}

	@Test
	void anIdOrSkuThatIsTakenIsRefused() {
		this.api.post("/items", details("inv_mine", "W-1"));
		List<?> before = allRows();
		assertTaken(this.api.post("/items", details("inv_mine", "W-2")), "inv_mine", "W-2");
		assertTaken(this.api.post("/items", details("inv_other", "W-1")), "inv_other", "W-1");
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void replacingEmptiesAbsentMetadataAndRaisesTheVersion() {
		this.clock.set("2026-03-01T10:00:00Z");
		this.api.post("/items", details("inv_mine", "W-1"));
		this.clock.set("2026-03-01T11:00:00Z");
		Answer answer = this.api.put("/items/inv_mine", "{\"sku\": \"W-2\", \"name\": \"Other\"}");
		assertThat(answer.status()).isEqualTo(200);
		assertContains(answer.data(), """
				{"id": "inv_mine", "sku": "W-2", "name": "Other", "metadata": {}, "version": 2,
				 "createdAt": "2026-03-01T10:00:00Z", "updatedAt": "2026-03-01T11:00:00Z"}""");
		assertThat(answer.data().path("metadata")).isEmpty();
		assertThat(this.api.get("/items/inv_mine").header("ETag")).isEqualTo("\"2\"");
	}

	@Test
	void replacingWithEqualDetailsChangesNothing() {
		this.api.post("/items", details("inv_mine", "W-1"));
		List<?> before = allRows();
		assertThat(this.api.put("/items/inv_mine", details("inv_mine", "W-1")).status()).isEqualTo(200);
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void countersDoNotRaiseTheVersionAndReplacingLeavesThemAlone() {
		this.given.warehouse("wh_1");
		this.api.post("/items", details("inv_mine", "W-1"));
		this.given.stock("inv_mine", "wh_1", 10).safetyStock("inv_mine", "wh_1", 1);
		String id = create("inv_mine", "wh_1", 4).data().path("id").stringValue();
		confirm(id);
		fulfill(id);
		create("inv_mine", "wh_1", 2);
		assertThat(this.api.get("/items/inv_mine").header("ETag")).isEqualTo("\"1\"");
		assertContains(this.api.put("/items/inv_mine", details("inv_mine", "W-9")).data(), """
				{"version": 2, "quantityOnHand": 6, "quantityReserved": 2, "quantityAvailable": 3,
				 "stock": [{"warehouseId": "wh_1", "quantityOnHand": 6, "quantityReserved": 2, "safetyStock": 1,
				  "quantityAvailable": 3}]}""");
		this.books.assertBalanced();
	}

	@Test
	void replacingRefusesAnothersSkuAndAnotherId() {
		this.api.post("/items", details("inv_1", "W-1"));
		this.api.post("/items", details("inv_2", "W-2"));
		List<?> before = allRows();
		assertTaken(this.api.put("/items/inv_2", details("inv_2", "W-1")), "inv_2", "W-1");
		Answer other = this.api.put("/items/inv_2", details("inv_1", "W-3"));
		assertThat(other.status()).isEqualTo(400);
		assertContains(other.json(),
				"{\"error\": {\"code\": \"VALIDATION_ERROR\", \"details\": {\"fields\": [{\"field\": \"id\"}]}}}");
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void ofManyWhoWantOneSkuAtOnceOneGetsIt() {
		List<Answer> answers = AtOnce.run(8, (caller) -> this.api.post("/items", details("inv_" + caller, "W-1")));
		assertThat(answers).filteredOn((answer) -> answer.status() == 201).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.code().equals("ITEM_EXISTS")).hasSize(7);
	}

	@Test
	void anUnknownOneIsNotFound() {
		for (Answer answer : List.of(this.api.get("/items/inv_x"),
				this.api.put("/items/inv_x", "{\"sku\": \"X\", \"name\": \"X\"}"), create("inv_x", "wh_x", 1))) {
			assertThat(answer.status()).isEqualTo(404);
			assertContains(answer.json(),
					"{\"error\": {\"code\": \"INVENTORY_ITEM_NOT_FOUND\", \"details\": {\"id\": \"inv_x\"}}}");
		}
	}

	@Test
	void listsAllInTheOrderOfTheirIdsOrTheOneOfASku() {
		for (String id : List.of("inv_c", "inv_e", "inv_a", "inv_d", "inv_b")) {
			this.given.item(id);
		}
		assertThat(texts(walk("/items?limit=2"), "id")).containsExactly("inv_a", "inv_b", "inv_c", "inv_d", "inv_e");
		assertThat(texts(this.api.get("/items?sku=inv_d").data(), "id")).containsExactly("inv_d");
		assertThat(this.api.get("/items?sku=nobody").data()).isEmpty();
		assertThat(this.api.get("/items").data().get(0).has("stock")).isFalse();
	}

	private static String details(String id, String sku) {
		return "{\"id\": \"%s\", \"sku\": \"%s\", \"name\": \"Widget\", \"metadata\": {\"colour\": \"blue\"}}"
			.formatted(id, sku);
	}

	private static void assertTaken(Answer answer, String id, String sku) {
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.json(), """
				{"success": false, "error": {"code": "ITEM_EXISTS", "details": {"id": "%s", "sku": "%s"}}}"""
			.formatted(id, sku));
	}

}

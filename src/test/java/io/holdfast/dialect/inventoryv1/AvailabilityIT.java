package io.holdfast.dialect.inventoryv1;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.holdfast.support.Api.Answer;
import io.holdfast.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be promised, of many skus at once. */
class AvailabilityIT extends InventoryV1Scenario {

	@Autowired
	private Statements statements;

	@BeforeEach
	void setUpTwoItems() {
		this.clock.set("2026-03-01T10:00:00Z");
		this.given.warehouse("wh_1").warehouse("wh_2").item("A").item("C");
		this.api.post("/items", "{\"id\": \"B\", \"sku\": \"B, the second\", \"name\": \"Bee\"}");
		this.given.stock("A", "wh_1", 10).stock("A", "wh_2", 5).safetyStock("A", "wh_2", 2);
		this.given.stock("B", "wh_2", 3);
	}

	@Test
	void tellsOfEachSkuInTheOrderAsked() {
		create("A", "wh_1", 4);
		Answer answer = this.api.get("/availability?sku=nothing&sku=B,%20the%20second&sku=A&sku=C&sku=A");
		assertThat(answer.status()).isEqualTo(200);
		assertContains(answer.json(), """
				{"success": true, "data": [
				 {"sku": "nothing", "inventoryItemId": null, "quantityAvailable": 0},
				 {"sku": "B, the second", "inventoryItemId": "B", "quantityAvailable": 3},
				 {"sku": "A", "inventoryItemId": "A", "quantityAvailable": 9},
				 {"sku": "C", "inventoryItemId": "C", "quantityAvailable": 0},
				 {"sku": "A", "inventoryItemId": "A", "quantityAvailable": 9}]}""");
		assertThat(answer.data().path(0).has("byWarehouse")).isFalse();
	}

	@Test
	void aCommaIsPartOfASku() {
		assertContains(this.api.get("/availability?sku=B,%20the%20second").data(),
				"[{\"sku\": \"B, the second\", \"quantityAvailable\": 3}]");
	}

	@Test
	void tellsOfEachWarehouseOnDemand() {
		create("A", "wh_1", 4);
		assertContains(this.api.get("/availability?byWarehouse=true&sku=A&sku=C&sku=x").data(), """
				[{"sku": "A", "quantityAvailable": 9, "byWarehouse": [{"warehouseId": "wh_1", "quantityAvailable": 6},
				  {"warehouseId": "wh_2", "quantityAvailable": 3}]},
				 {"sku": "C", "byWarehouse": []}, {"sku": "x", "byWarehouse": []}]""");
	}

	@Test
	void aHoldThatIsOverCountsAsFree() {
		create("A", "wh_1", 4, "2026-03-01T10:05:00Z");
		create("A", "wh_1", 1);
		assertContains(availability("A"), "[{\"quantityAvailable\": 8}]");
		this.clock.set("2026-03-01T10:05:00Z");
		assertContains(availability("A"), "[{\"quantityAvailable\": 12}]");
		assertContains(item("A"), "{\"quantityAvailable\": 12}");
	}

	@Test
	void whatIsCommittedToOrdersIsNotFree() {
		this.jdbc.sql("update inventory_item set committed = 7 where id = 'A'").update();
		assertContains(this.api.get("/availability?sku=A&byWarehouse=true").data(), """
				[{"quantityAvailable": 6, "byWarehouse": [{"quantityAvailable": 10}, {"quantityAvailable": 3}]}]""");
		this.jdbc.sql("update inventory_item set committed = 17 where id = 'A'").update();
		assertContains(availability("A"), "[{\"quantityAvailable\": 0}]");
	}

	@Test
	void anotherTenantsStockIsNotSeen() {
		this.books.tenant("other");
		this.jdbc.sql("""
				insert into inventory_item select 'other', id, 'theirs', name, metadata, revision, on_hand, reserved,
					committed, backordered, warehouse_available, journal_seq, created_at, updated_at, lock_version
				from inventory_item where id = 'A'""").update();
		assertContains(availability("theirs"), "[{\"inventoryItemId\": null, \"quantityAvailable\": 0}]");
		this.jdbc.sql("update inventory_item set sku = 'A' where tenant_id = 'other'").update();
		this.jdbc
			.sql("insert into warehouse select 'other', id, code, name, type, priority, latitude, longitude, "
					+ "active, created_at, updated_at, lock_version from warehouse where id = 'wh_1'")
			.update();
		this.jdbc.sql("insert into stock_level values ('other', 'A', 'wh_1', 100, 0, 0, 0)").update();
		assertContains(availability("A"), "[{\"inventoryItemId\": \"A\", \"quantityAvailable\": 13}]");
	}

	@Test
	void takesOneQueryForAnyNumberOfSkus() {
		create("A", "wh_1", 4, "2026-03-01T10:05:00Z");
		for (int skus : List.of(1, 3, 200)) {
			List<String> sent = this.statements
				.during(() -> assertThat(this.api.get("/availability?byWarehouse=true&" + skus(skus)).status())
					.isEqualTo(200));
			assertThat(sent).filteredOn((sql) -> sql.contains("from")).hasSize(1);
			assertThat(sent).hasSizeLessThanOrEqualTo(2);
		}
	}

	@Test
	void oneTo200SkusAreAsked() {
		assertThat(this.api.get("/availability?" + skus(200)).data().size()).isEqualTo(200);
		assertRefused("/availability?" + skus(201), "sku");
		assertRefused("/availability", "sku");
		assertRefused("/availability?sku=", "sku");
		assertRefused("/availability?sku=A&sku=", "sku");
		assertRefused("/availability?sku=A&sku=%20", "sku[1]");
		assertRefused("/availability?sku=A&sku=" + "x".repeat(129), "sku[1]");
		assertRefused("/availability?sku=A&skus=B", "skus");
		assertRefused("/availability?sku[0]=A", "sku[0]");
		assertRefused("/availability?sku=A&byWarehouse=true&byWarehouse=true", "byWarehouse");
		assertRefused("/availability?sku=A&byWarehouse=yes", "byWarehouse");
	}

	private void assertRefused(String path, String field) {
		Answer answer = this.api.get(path.replace("[", "%5B").replace("]", "%5D"));
		assertThat(answer.status()).as(path).isEqualTo(400);
		assertContains(answer.details(), "{\"fields\": [{\"field\": \"%s\"}]}".formatted(field));
	}

	private JsonNode availability(String sku) {
		return this.api.get("/availability?sku=" + sku).data();
	}

	private static String skus(int number) {
		return IntStream.range(0, number).mapToObj((i) -> "sku=s" + i).collect(Collectors.joining("&"));
	}

	/** Hears what is sent. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Listening {

		@Bean
		static Statements statements() {
			return new Statements();
		}

	}

}

package io.holdfast.dialect.inventoryv1;

import java.util.List;

import io.holdfast.support.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/** What another tenant has is neither seen nor changed, nor learnt to be there. */
class TenantsIT extends InventoryV1Scenario {

	private static final List<String> TABLES = List.of("warehouse", "inventory_item", "stock_level", "allocation",
			"journal", "idempotency_key");

	private String allocationId;

	private List<?> theirs;

	@BeforeEach
	void theOtherTenantHasTheSame() {
		this.clock.set("2026-03-01T10:00:00Z");
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 10);
		this.allocationId = this.api.with("Idempotency-Key", "key").post("/allocations", """
				{"orderId": "order", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 4,
				 "warehouseId": "wh_1"}""").data().path("id").stringValue();
		this.books.tenant("other");
		TABLES.forEach((table) -> this.jdbc.sql("""
				insert into %1$s select (jsonb_populate_record(r, '{"tenant_id": "other"}')).* from %1$s r
				where tenant_id = 'default'""".formatted(table)).update());
		this.theirs = theirRows();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					GET  | /allocations/ALLOCATION            |
					PUT  | /allocations/ALLOCATION            | {"quantity": 1}
					PUT  | /allocations/ALLOCATION/confirm    | {}
					PUT  | /allocations/ALLOCATION/cancel     | {"reason": "test"}
					PUT  | /allocations/ALLOCATION/fulfill    | {}
					POST | /allocations                       | {"orderId": "o", "orderItemId": "l", "inventoryItemId": "ITEM", "quantity": 1}
					POST | /allocations/bulk                  | {"orderId": "o", "items": [{"orderItemId": "l", "inventoryItemId": "ITEM", "quantity": 1}]}
					GET  | /items/ITEM                        |
					PUT  | /items/ITEM                        | {"sku": "S", "name": "N"}
					POST | /items/ITEM/adjustments            | {"warehouseId": "WAREHOUSE", "quantity": 1, "type": "RECEIPT"}
					PUT  | /items/ITEM/stock/WAREHOUSE        | {"quantityOnHand": 1}
					GET  | /warehouses/WAREHOUSE              |
					PUT  | /warehouses/WAREHOUSE              | {"code": "C", "name": "N", "type": "DC"}
					GET  | /allocations?inventoryItemId=ITEM  |
					GET  | /allocations/by-order/ORDER        |
					GET  | /transactions?inventoryItemId=ITEM |
					""")
	void whatOnlyTheOtherHasIsAnsweredAsWhatNobodyHas(String method, String path, String body) {
		loseOurs();
		Answer ofTheirs = send(method, path, body, this.allocationId, "inv_1", "wh_1", "order");
		Answer ofNobodys = send(method, path, body, "alloc_nobodys", "inv_nobodys", "wh_nobodys", "nobodys");
		assertThat(ofTheirs.status()).isEqualTo(ofNobodys.status());
		assertThat(ofNobodys.body()).isEqualTo(ofTheirs.body()
			.replace(this.allocationId, "alloc_nobodys")
			.replace("inv_1", "inv_nobodys")
			.replace("wh_1", "wh_nobodys")
			.replace("\"order\"", "\"nobodys\""));
		assertThat(theirRows()).isEqualTo(this.theirs);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/allocations", "/items", "/warehouses", "/transactions" })
	void listsHaveNothingOfTheOthers(String list) {
		assertThat(this.api.get(list).data()).isNotEmpty();
		loseOurs();
		assertThat(this.api.get(list).data()).isEmpty();
	}

	@Test
	void idsSkusCodesAndKeysAreOnesOwn() {
		loseOurs();
		assertThat(this.api
			.post("/warehouses", "{\"id\": \"wh_1\", \"code\": \"wh_1\", \"name\": \"N\", \"type\": \"DC\"}")
			.status()).isEqualTo(201);
		assertThat(this.api.post("/items", "{\"id\": \"inv_1\", \"sku\": \"inv_1\", \"name\": \"N\"}").status())
			.isEqualTo(201);
		this.given.stock("inv_1", "wh_1", 1);
		Answer answer = this.api.with("Idempotency-Key", "key").post("/allocations", """
				{"orderId": "another", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 1,
				 "warehouseId": "wh_1"}""");
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertContains(item("inv_1"), "{\"quantityReserved\": 1, \"quantityAvailable\": 0}");
		assertThat(theirRows()).isEqualTo(this.theirs);
	}

	@Test
	void everyStepOnWhatBothHaveIsOnOnesOwn() {
		assertThat(change(this.allocationId, "{\"quantity\": 5}").status()).isEqualTo(200);
		assertThat(confirm(this.allocationId).status()).isEqualTo(200);
		assertThat(fulfill(this.allocationId).status()).isEqualTo(200);
		assertThat(create("inv_1", "wh_1", 5, "2026-03-01T10:05:00Z").status()).isEqualTo(201);
		assertContains(item("inv_1"), "{\"quantityOnHand\": 5, \"quantityReserved\": 5, \"quantityAvailable\": 0}");
		this.clock.set("2026-03-01T10:05:00Z");
		assertThat(create("inv_1", "wh_1", 5).status()).isEqualTo(201);
		assertThat(this.api.put("/items/inv_1", "{\"sku\": \"S\", \"name\": \"N\"}").status()).isEqualTo(200);
		assertThat(theirRows()).isEqualTo(this.theirs);
		this.books.assertBalanced();
	}

	private Answer send(String method, String path, String body, String allocationId, String itemId, String warehouseId,
			String orderId) {
		String url = path.replace("ALLOCATION", allocationId)
			.replace("ITEM", itemId)
			.replace("WAREHOUSE", warehouseId)
			.replace("ORDER", orderId);
		if (body == null) {
			return this.api.get(url);
		}
		String json = body.replace("ITEM", itemId).replace("WAREHOUSE", warehouseId);
		return HttpMethod.POST.matches(method) ? this.api.post(url, json) : this.api.put(url, json);
	}

	/** So that only the other has it. */
	private void loseOurs() {
		TABLES.forEach((table) -> this.jdbc.sql("""
				do $$ begin
					set local session_replication_role = replica;
					delete from %s where tenant_id = 'default';
				end $$""".formatted(table)).update());
	}

	private List<?> theirRows() {
		return TABLES.stream()
			.flatMap((table) -> this.jdbc.sql("select * from " + table + " where tenant_id = 'other' order by 1, 2, 3")
				.query()
				.listOfRows()
				.stream())
			.toList();
	}

}

package io.holdfast.execution;

import java.util.function.Supplier;

import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a caller is told when the connection breaks, by when it breaks: a trigger ends the
 * database's side of it.
 */
class LostCommitIT extends IntegrationTest {

	@AfterEach
	void mend() {
		this.jdbc.sql("drop function if exists break_connection cascade").update();
	}

	@Test
	void whileCommittingAnAllocationTheOutcomeIsUnknown() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 5);
		assertUnknown("allocation", this::allocate);
		assertThat(allocate().status()).isEqualTo(201);
		assertThat(rows("allocation")).isOne();
		this.books.assertBalanced();
	}

	@Test
	void whileCommittingAnItemTheOutcomeIsUnknown() {
		assertUnknown("inventory_item",
				() -> this.api.post("/items", "{\"id\": \"inv_1\", \"sku\": \"S\", \"name\": \"N\"}"));
	}

	@Test
	void whileCommittingAWarehouseTheOutcomeIsUnknown() {
		assertUnknown("warehouse",
				() -> this.api.post("/warehouses", "{\"id\": \"wh_1\", \"code\": \"C\", \"name\": \"N\"}"));
	}

	@Test
	void beforeTheCommitNothingWasDone() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 5);
		breakConnection("create trigger break_connection after insert on allocation "
				+ "for each row execute function break_connection()");
		Answer answer = allocate();
		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.code()).isEqualTo("UNAVAILABLE");
		assertThat(answer.header("Retry-After")).isNotNull();
		assertThat(rows("allocation")).isZero();
	}

	@Test
	void beforeTheCommitTheKeyWasNotTakenEither() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 5);
		breakConnection("create trigger break_connection before insert on journal "
				+ "for each row execute function break_connection()");
		assertThat(allocate(this.api.with("Idempotency-Key", "k")).code()).isEqualTo("UNAVAILABLE");
		mend();
		Answer repeated = allocate(this.api.with("Idempotency-Key", "k"));
		assertThat(repeated.status()).isEqualTo(201);
		assertThat(repeated.header("Idempotent-Replayed")).isNull();
		assertThat(rows("allocation")).isOne();
		this.books.assertBalanced();
	}

	private void assertUnknown(String table, Supplier<Answer> write) {
		breakConnection("create constraint trigger break_connection after insert on " + table
				+ " deferrable initially deferred for each row execute function break_connection()");
		Answer answer = write.get();
		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.code()).isEqualTo("OUTCOME_UNKNOWN");
		assertThat(answer.header("Retry-After")).isNotNull();
		assertThat(rows(table)).isZero();
		mend();
	}

	private void breakConnection(String trigger) {
		this.jdbc.sql("""
				create function break_connection() returns trigger language plpgsql as $$
				begin
					perform pg_terminate_backend(pg_backend_pid());
					return null;
				end $$""").update();
		this.jdbc.sql(trigger).update();
	}

	private Answer allocate() {
		return allocate(this.api);
	}

	private static Answer allocate(Api api) {
		return api.post("/allocations", """
				{"orderId": "order", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 1,
				 "warehouseId": "wh_1"}""");
	}

	private long rows(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}

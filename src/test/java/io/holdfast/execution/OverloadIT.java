package io.holdfast.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.AtOnce;
import io.holdfast.support.IntegrationTest;
import io.holdfast.support.Timed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What callers are told who can't have a place, a connection or a lock. */
@Timeout(60)
class OverloadIT extends IntegrationTest {

	@Autowired
	private DataSource database;

	@BeforeEach
	void stock() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 1000);
	}

	@Test
	void whoeverWaitsForALockTooLongHasContention() throws SQLException {
		try (Connection other = lockItem()) {
			Timed.of(this::allocate).assertRefused("CONTENTION");
			Timed.of(() -> this.api.put("/items/inv_1", "{\"sku\": \"S\", \"name\": \"N\"}"))
				.assertRefused("CONTENTION");
			other.rollback();
		}
		assertNothingWasDone();
	}

	/** A question waits for no promise, only for whoever has the table to himself. */
	@Test
	void aQuestionThatTakesTooLongIsUnavailable() throws SQLException {
		try (Connection other = this.owner.connect()) {
			other.setAutoCommit(false);
			other.createStatement().execute("lock table allocation in access exclusive mode");
			Timed.of(this::list).assertRefused("UNAVAILABLE");
			Timed.of(() -> this.api.post("/allocations/plan",
					"{\"orderId\": \"o\", \"items\": [{\"orderItemId\": \"l\", \"inventoryItemId\": \"inv_1\", \"quantity\": 1}]}"))
				.assertRefused("UNAVAILABLE");
			other.rollback();
		}
		assertNothingWasDone();
	}

	/** Many more than there are places: most of them don't even get to the lock. */
	@Test
	void aLineThatDoesNotMoveIsAnsweredInTime() throws SQLException {
		try (Connection other = lockItem()) {
			List<Timed> answers = AtOnce.run(60, (caller) -> Timed.of(this::allocate));
			answers.forEach((refused) -> refused.assertRefused("CONTENTION", "UNAVAILABLE"));
			assertThat(answers).anyMatch((refused) -> "UNAVAILABLE".equals(refused.answer().code()))
				.anyMatch((refused) -> "CONTENTION".equals(refused.answer().code()));
			other.rollback();
		}
		assertNothingWasDone();
	}

	@Test
	void withoutAConnectionNothingIsDoneAndReadinessIsDown() throws SQLException {
		List<Connection> all = new ArrayList<>();
		try {
			for (int i = 0; i < ((HikariDataSource) this.database).getMaximumPoolSize(); i++) {
				all.add(this.database.getConnection());
			}
			AtOnce.run(60, (caller) -> Timed.of((caller % 2 == 0) ? this::allocate : this::list))
				.forEach((refused) -> refused.assertRefused("UNAVAILABLE"));
			assertThat(this.api.get("//readyz").status()).isEqualTo(503);
		}
		finally {
			for (Connection connection : all) {
				connection.close();
			}
		}
		assertNothingWasDone();
		assertThat(this.api.get("//readyz").status()).isEqualTo(200);
	}

	/** A trigger makes each of the statements slow, and none of them too slow. */
	@Test
	void manyStatementsAreBoundedTogether() {
		this.jdbc.sql("""
				create function dawdle() returns trigger language plpgsql as $$
				begin
					perform pg_sleep(1.2);
					return null;
				end $$""").update();
		try {
			List.of("insert on allocation", "insert on journal", "update on inventory_item")
				.forEach((act) -> this.jdbc
					.sql("create trigger dawdle after %s for each row execute function dawdle()".formatted(act))
					.update());
			Timed.of(this::allocate).assertRefused("UNAVAILABLE");
		}
		finally {
			this.jdbc.sql("drop function dawdle cascade").update();
		}
		assertNothingWasDone();
	}

	private Answer allocate() {
		return this.api.post("/allocations", """
				{"orderId": "order", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 1,
				 "warehouseId": "wh_1"}""");
	}

	private Answer list() {
		return this.api.get("/allocations");
	}

	private Connection lockItem() throws SQLException {
		Connection other = this.owner.connect();
		other.setAutoCommit(false);
		other.createStatement().execute("select 1 from inventory_item where id = 'inv_1' for update");
		return other;
	}

	private void assertNothingWasDone() {
		assertThat(this.jdbc.sql("select count(*) from allocation").query(Long.class).single()).isZero();
		assertThat(allocate().status()).isEqualTo(201);
		this.books.assertBalanced();
	}

}

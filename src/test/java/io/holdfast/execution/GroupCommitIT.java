package io.holdfast.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;

import io.holdfast.allocation.OrderLine;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Precondition;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RequestKey;
import io.holdfast.kernel.TenantId;
import io.holdfast.reservation.Backorder;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.AtOnce;
import io.holdfast.support.Given;
import io.holdfast.support.IntegrationTest;
import io.holdfast.support.Timed;
import io.holdfast.telemetry.Origin;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Requests that come together share transactions, and nothing else. While an item is
 * locked from outside, those who want it gather.
 */
@Timeout(60)
class GroupCommitIT extends IntegrationTest {

	private static final int CALLERS = 40;

	@Autowired
	private Batches batches;

	@Autowired
	private MeterRegistry registry;

	@BeforeEach
	void stock() {
		this.given.warehouse("wh_1");
		for (int i = 1; i <= 8; i++) {
			this.given.item("inv_" + i).stock("inv_" + i, "wh_1", 1000);
		}
	}

	@AfterEach
	void theBooksAreBalanced() {
		this.books.assertBalanced();
	}

	@Test
	void thoseWhoWaitForTheSameItemShareTheTransactionThatGetsIt() {
		long before = submissions().count();
		List<Answer> answers = gathered(CALLERS, (caller) -> allocate("inv_1", "line_" + caller));
		assertThat(answers).extracting(Answer::status).containsOnly(201);
		assertThat(count("allocation")).isEqualTo(CALLERS);
		// Of which some were passed over by a quick lane first.
		assertThat(submissions().count() - before).isLessThan(CALLERS);
	}

	@Test
	void whoIsRefusedHarmsNobodyInHisBatch() {
		this.given.item("inv_few").stock("inv_few", "wh_1", 5);
		List<Answer> answers = gathered(10, "inv_few", (caller) -> allocate("inv_few", "line_" + caller));
		assertThat(answers).filteredOn((answer) -> answer.status() == 201).hasSize(5);
		assertThat(answers).filteredOn((answer) -> answer.status() == 409)
			.hasSize(5)
			.allMatch((answer) -> answer.code().equals("INSUFFICIENT_STOCK"));
	}

	@Test
	void whatBreaksForOneIsDoneForTheOthers() {
		this.jdbc.sql("""
				create function break() returns trigger language plpgsql as $$
				begin
					if new.order_item_id = 'line_3' then
						raise exception 'on purpose' using errcode = 'invalid_parameter_value';
					end if;
					return new;
				end $$""").update();
		this.jdbc.sql("create trigger break before insert on allocation for each row execute function break()")
			.update();
		try {
			List<Answer> answers = gathered(10, (caller) -> allocate("inv_1", "line_" + caller));
			assertThat(answers.get(3).status()).isEqualTo(500);
			assertThat(answers).filteredOn((answer) -> answer.status() == 201).hasSize(9);
			assertThat(count("allocation")).isEqualTo(9);
		}
		finally {
			this.jdbc.sql("drop function break cascade").update();
		}
	}

	/** The former is wrong in itself, so its key is free for the latter. */
	@Test
	void aKeyKeepsTheRequestThatItsAnswerWasGivenTo() {
		Submission wrong = keyed("of the first", new Expiry.At(Instant.EPOCH));
		Submission right = keyed("of the second", new Expiry.Default());
		List<Outcome> outcomes = this.batches.execute(TenantId.DEFAULT, List.of(wrong, right), Locking.WAIT);
		assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Refused.class);
		assertThat(outcomes.getLast()).isInstanceOf(Outcome.Done.class);
		assertThat(this.batches.execute(TenantId.DEFAULT, List.of(right), Locking.WAIT))
			.containsExactly(new Outcome.Replayed(outcomes.getLast()));
		assertThat(this.batches.execute(TenantId.DEFAULT, List.of(wrong), Locking.WAIT))
			.containsExactly(new Outcome.Refused(new Refusal.KeyReused()));
	}

	/** Another request came first under his key, and commits when his batch is done. */
	@Test
	void whoseKeyIsTakenMeanwhileHarmsNobodyInHisBatch() throws SQLException {
		try (Connection other = this.owner.connect()) {
			other.setAutoCommit(false);
			other.createStatement().execute("""
					insert into idempotency_key values ('default', 'the same key', 'of another',
						'{"kind":"Refused","refusal":{"kind":"KeyReused"}}', now())""");
			Submission late = keyed("of the late", new Expiry.Default());
			List<Callable<List<Outcome>>> acts = List
				.of(() -> this.batches.execute(TenantId.DEFAULT, List.of(late, unkeyed()), Locking.WAIT), () -> {
					await().until(this.books::somebodyWaitsForALock);
					other.commit();
					return List.of();
				});
			assertThat(AtOnce.run(acts).getFirst()).satisfiesExactly(
					(outcome) -> assertThat(outcome).isEqualTo(new Outcome.Refused(new Refusal.KeyReused())),
					(outcome) -> assertThat(outcome).isInstanceOf(Outcome.Done.class));
			assertThat(count("allocation")).isOne();
		}
	}

	@Test
	void aReservationThatEndsAndBeginsInOneBatchHasNothingOfTheFormer() {
		this.given.item("inv_none").stock("inv_none", "wh_1", 0);
		this.batches.execute(TenantId.DEFAULT, List.of(backordered("inv_none", 7)), Locking.WAIT);
		this.batches.execute(TenantId.DEFAULT,
				List.of(submission(null, new ReservationCommand.Unreserve("order")), backordered("inv_none", 2)),
				Locking.WAIT);
		JsonNode line = this.api.get("/reservations/order").data().at("/items/0");
		assertThat(line.path("quantity").intValue()).isEqualTo(2);
		assertThat(line.path("backordered").intValue()).isEqualTo(2);
		assertThat(line.path("open").intValue()).isZero();
	}

	/** Each lane has items that are locked and items that are not. */
	@Test
	void whoWaitsForALockHoldsUpNobodyElse() throws SQLException {
		try (Connection other = lock("inv_1")) {
			List<Timed> answers = AtOnce.run(CALLERS,
					(caller) -> Timed.of(() -> allocate("inv_" + (1 + caller % 8), "line_" + caller)));
			for (int caller = 0; caller < CALLERS; caller++) {
				if (caller % 8 == 0) {
					answers.get(caller).assertRefused("CONTENTION", "UNAVAILABLE");
				}
				else {
					assertThat(answers.get(caller).isAccepted()).isTrue();
					assertThat(answers.get(caller).took().toMillis()).isLessThan(1000);
				}
			}
			other.rollback();
		}
	}

	private List<Answer> gathered(int callers, IntFunction<Answer> act) {
		return gathered(callers, "inv_1", act);
	}

	/** Holds the item's lock until all have come. */
	private List<Answer> gathered(int callers, String itemId, IntFunction<Answer> act) {
		List<Callable<Answer>> acts = new ArrayList<>();
		for (int i = 0; i < callers; i++) {
			int caller = i;
			acts.add(() -> act.apply(caller));
		}
		try (Connection other = lock(itemId)) {
			acts.add(() -> {
				await().pollDelay(Duration.ofMillis(300)).until(() -> true);
				other.rollback();
				return this.api.get("/items");
			});
			return AtOnce.run(acts).subList(0, callers);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Submission keyed(String fingerprint, Expiry expiry) {
		return submission(new RequestKey("the same key", fingerprint), expiry);
	}

	private static Submission unkeyed() {
		return submission(null, new Expiry.Default());
	}

	private static Submission submission(@Nullable RequestKey key, Expiry expiry) {
		return submission(key, allocate("inv_1", 1, null, expiry));
	}

	private static Submission backordered(String itemId, int quantity) {
		return submission(null, allocate(itemId, quantity, Backorder.ORDINARY, new Expiry.Default()));
	}

	private static AllocationCommand allocate(String itemId, int quantity, @Nullable Backorder backorder,
			Expiry expiry) {
		return new AllocationCommand.Allocate(null, new OrderLine("order", "line"), itemId, quantity,
				Sourcing.from("wh_1"), backorder, expiry, Metadata.EMPTY);
	}

	private static Submission submission(@Nullable RequestKey key, Command command) {
		return new Submission(new Caller(TenantId.DEFAULT, Given.CALLER.actor(), key), Precondition.NONE,
				Submission.Terms.SINGLE, List.of(command), new Origin(null, null));
	}

	private Answer allocate(String itemId, String line) {
		return this.api.post("/allocations", """
				{"orderId": "order", "orderItemId": "%s", "inventoryItemId": "%s", "quantity": 1,
				 "warehouseId": "wh_1"}""".formatted(line, itemId));
	}

	private Connection lock(String itemId) throws SQLException {
		Connection other = this.owner.connect();
		other.setAutoCommit(false);
		other.createStatement().execute("select 1 from inventory_item where id = '%s' for update".formatted(itemId));
		return other;
	}

	private DistributionSummary submissions() {
		return this.registry.get("holdfast.batch.submissions").summary();
	}

	private long count(String rows) {
		return this.jdbc.sql("select count(*) from " + rows).query(Long.class).single();
	}

}

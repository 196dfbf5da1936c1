package io.holdfast.execution;

import java.time.Duration;
import java.time.Instant;

import io.holdfast.support.IntegrationTest;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What is counted of batches: what was committed, and nothing else. */
class FiguresIT extends IntegrationTest {

	@Autowired
	private MeterRegistry registry;

	@BeforeEach
	void someStock() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 100);
	}

	@AfterEach
	void mend() {
		this.jdbc.sql("drop function if exists break cascade").update();
		this.jdbc.sql("drop sequence if exists attempts").update();
	}

	@Test
	void everyStepIsCountedWithItsUnits() {
		Figures before = new Figures();
		String sold = this.given.pending("inv_1", "wh_1", 3);
		this.api.put("/allocations/" + sold, "{\"quantity\": 4}");
		this.given.confirm(sold);
		this.given.fulfill(sold);
		this.given.cancel(this.given.pending("inv_1", "wh_1", 2));
		Figures after = new Figures();
		assertThat(after.created - before.created).isEqualTo(2);
		assertThat(after.createdUnits - before.createdUnits).isEqualTo(5);
		assertThat(after.changed - before.changed).isEqualTo(1);
		assertThat(after.confirmed - before.confirmed).isEqualTo(1);
		assertThat(after.fulfilled - before.fulfilled).isEqualTo(1);
		assertThat(after.cancelled - before.cancelled).isEqualTo(1);
		assertThat(after.expired - before.expired).isZero();
	}

	@Test
	void aHoldThatIsOverIsCountedByTheBatchThatReleasesIt() {
		this.clock.set("2026-01-01T00:00:00Z");
		this.given.allocation("inv_1", "wh_1", 7, new Expiry.At(Instant.parse("2026-01-01T00:01:00Z")));
		this.clock.advance(Duration.ofMinutes(1));
		Figures before = new Figures();
		this.given.stock("inv_1", "wh_1", 100);
		Figures after = new Figures();
		assertThat(after.expired - before.expired).isEqualTo(1);
		assertThat(after.expiredUnits - before.expiredUnits).isEqualTo(7);
		assertThat(after.cancelled - before.cancelled).isZero();
	}

	@Test
	void eachCommandOfManyIsCountedByItself() {
		Figures before = new Figures();
		double unknown = refusals("ITEM_NOT_FOUND");
		double shortages = refusals("INSUFFICIENT_STOCK");
		this.api.post("/allocations/bulk", """
				{"orderId": "order", "warehouseId": "wh_1", "items": [
				  {"orderItemId": "1", "inventoryItemId": "inv_1", "quantity": 1},
				  {"orderItemId": "2", "inventoryItemId": "inv_1", "quantity": 1000},
				  {"orderItemId": "3", "inventoryItemId": "inv_none", "quantity": 1}]}""");
		this.api.post("/allocations/bulk", """
				{"orderId": "order", "warehouseId": "wh_1", "atomic": true, "items": [
				  {"orderItemId": "1", "inventoryItemId": "inv_1", "quantity": 1},
				  {"orderItemId": "2", "inventoryItemId": "inv_1", "quantity": 1000}]}""");
		assertThat(new Figures().created - before.created).isEqualTo(1);
		assertThat(refusals("ITEM_NOT_FOUND") - unknown).isEqualTo(1);
		assertThat(refusals("INSUFFICIENT_STOCK") - shortages).isEqualTo(2);
		assertThat(refusals("BULK_REFUSED")).isZero();
	}

	@Test
	void whatWasNotCommittedIsNotCounted() {
		breakAllocations("perform pg_terminate_backend(pg_backend_pid());");
		Figures before = new Figures();
		double unavailable = refusals("UNAVAILABLE");
		assertThat(allocate()).isEqualTo(503);
		Figures after = new Figures();
		assertThat(after.created - before.created).isZero();
		assertThat(after.failedBatches - before.failedBatches).isEqualTo(1);
		assertThat(after.committedBatches - before.committedBatches).isZero();
		assertThat(refusals("UNAVAILABLE") - unavailable).isEqualTo(1);
	}

	@Test
	void aDeadlockIsCountedAndItsBatchOnce() {
		this.jdbc.sql("create sequence attempts; grant usage on sequence attempts to public").update();
		breakAllocations("if nextval('attempts') = 1 then raise exception 'deadlock' using errcode = '40P01'; end if;");
		Figures before = new Figures();
		assertThat(allocate()).isEqualTo(201);
		Figures after = new Figures();
		assertThat(after.retries - before.retries).isEqualTo(1);
		assertThat(after.created - before.created).isEqualTo(1);
		assertThat(after.committedBatches - before.committedBatches).isEqualTo(1);
	}

	@Test
	void waitingAndSizesAreShownPerBatch() {
		Figures before = new Figures();
		assertThat(allocate()).isEqualTo(201);
		Figures after = new Figures();
		assertThat(after.lockWaits - before.lockWaits).isEqualTo(1);
		assertThat(after.submissions - before.submissions).isEqualTo(1);
		assertThat(after.commands - before.commands).isEqualTo(1);
	}

	private int allocate() {
		return this.api.post("/allocations", """
				{"orderId": "order", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 1,
				 "warehouseId": "wh_1"}""").status();
	}

	private void breakAllocations(String act) {
		this.jdbc
			.sql("create function break() returns trigger language plpgsql as $$ begin " + act + " return null; end $$")
			.update();
		this.jdbc.sql("create trigger break after insert on allocation for each row execute function break()").update();
	}

	private double refusals(String code) {
		Counter counter = this.registry.find("holdfast.refusals").tags("tenant", "default", "code", code).counter();
		return (counter != null) ? counter.count() : 0;
	}

	/** As they are at a moment: other tests count too. */
	private final class Figures {

		private final double created = steps("allocations", "created");

		private final double createdUnits = steps("allocations.units", "created");

		private final double changed = steps("allocations", "changed");

		private final double confirmed = steps("allocations", "confirmed");

		private final double fulfilled = steps("allocations", "fulfilled");

		private final double cancelled = steps("allocations", "cancelled");

		private final double expired = steps("allocations", "expired");

		private final double expiredUnits = steps("allocations.units", "expired");

		private final long committedBatches = batches("committed");

		private final long failedBatches = batches("failed");

		private final double retries = FiguresIT.this.registry.get("holdfast.batch.retries").counter().count();

		private final long lockWaits = FiguresIT.this.registry.get("holdfast.lock.wait").timer().count();

		private final double submissions = size("submissions");

		private final double commands = size("commands");

		private double steps(String name, String outcome) {
			return FiguresIT.this.registry.get("holdfast." + name)
				.tags("tenant", "default", "outcome", outcome)
				.counter()
				.count();
		}

		private long batches(String result) {
			return FiguresIT.this.registry.get("holdfast.batch").tag("result", result).timer().count();
		}

		private double size(String of) {
			return FiguresIT.this.registry.get("holdfast.batch." + of).summary().totalAmount();
		}

	}

}

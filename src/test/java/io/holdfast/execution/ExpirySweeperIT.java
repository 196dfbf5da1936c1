package io.holdfast.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.holdfast.support.AtOnce;
import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The sweeper releases what is due and nothing else, and only tidies. */
@ExtendWith(OutputCaptureExtension.class)
class ExpirySweeperIT extends IntegrationTest {

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	@Autowired
	private ExpirySweeper sweeper;

	@BeforeEach
	void someStock() {
		this.clock.set(START.toString());
		this.given.warehouse("wh_1");
		for (String item : List.of("inv_1", "inv_2", "inv_3")) {
			this.given.item(item).stock(item, "wh_1", 100);
		}
	}

	@AfterEach
	void mend() {
		this.jdbc.sql("drop function if exists break cascade").update();
	}

	@Test
	void exactlyWhatIsDueIsReleasedAndJournalledOnce() {
		String due = hold("inv_1", 60);
		String dueAtThisInstant = hold("inv_2", 120);
		String open = hold("inv_2", 121);
		String forEver = this.given.pending("inv_1", "wh_1", 1);
		String confirmed = hold("inv_1", 60);
		this.given.confirm(confirmed);
		this.clock.advance(Duration.ofMinutes(2));
		sweep();
		sweep();
		assertThat(withStatus("CANCELLED")).containsExactlyInAnyOrder(due, dueAtThisInstant);
		assertThat(withStatus("PENDING")).containsExactlyInAnyOrder(open, forEver);
		assertThat(expired()).containsExactlyInAnyOrder(due, dueAtThisInstant);
		this.books.assertBalanced();
	}

	@Test
	void nobodyCanTellWhetherItSwept() {
		String due = hold("inv_1", 60);
		hold("inv_1", 600);
		this.clock.advance(Duration.ofSeconds(90));
		List<String> reads = List.of("/allocations/" + due, "/items/inv_1", "/items", "/allocations",
				"/allocations?status=CANCELLED", "/allocations?status=PENDING",
				"/allocations/by-order/order?includeInventoryDetails=true");
		List<String> before = reads.stream().map((path) -> this.api.get(path).body()).toList();
		sweep();
		assertThat(expired()).containsExactly(due);
		assertThat(reads.stream().map((path) -> this.api.get(path).body()).toList()).isEqualTo(before);
	}

	@Test
	void moreThanOneTurnAndOneBatchCanBringAreSweptAtOnce() {
		this.given.stock("inv_1", "wh_1", 3000);
		hold("inv_1", 60);
		copies("inv_1", 2500);
		hold("inv_2", 61);
		this.clock.advance(Duration.ofMinutes(2));
		sweep();
		assertThat(withStatus("PENDING")).isEmpty();
		assertThat(expired()).hasSize(2502).doesNotHaveDuplicates();
		this.books.assertBalanced();
	}

	@Test
	void severalCopiesAtOnceReleaseEachHoldOnce() {
		for (int i = 0; i < 20; i++) {
			String item = "inv_many_" + i;
			this.given.item(item).stock(item, "wh_1", 3);
			hold(item, 60);
			hold(item, 61);
		}
		this.clock.advance(Duration.ofMinutes(2));
		AtOnce.run(4, (copy) -> {
			sweep();
			return copy;
		});
		assertThat(withStatus("PENDING")).isEmpty();
		assertThat(expired()).hasSize(40).doesNotHaveDuplicates();
		this.books.assertBalanced();
	}

	@Test
	void oneBadItemNeverStopsTheRest(CapturedOutput output) {
		String bad = hold("inv_1", 60);
		String good = hold("inv_2", 61);
		String alsoGood = hold("inv_3", 62);
		this.clock.advance(Duration.ofMinutes(2));
		breakItem("inv_1");
		sweep();
		assertThat(expired()).containsExactlyInAnyOrder(good, alsoGood);
		assertThat(withStatus("PENDING")).containsExactly(bad);
		assertThat(output)
			.containsOnlyOnce("The holds of item inv_1 of tenant default that are over can't be released");
		mend();
		sweep();
		assertThat(expired()).containsExactlyInAnyOrder(bad, good, alsoGood);
		this.books.assertBalanced();
	}

	@Test
	void badItemsWithMoreHoldsThanATurnReadsDoNotHideTheOthers() {
		this.given.stock("inv_1", "wh_1", 3000);
		hold("inv_1", 60);
		copies("inv_1", 1500);
		String good = hold("inv_2", 61);
		this.clock.advance(Duration.ofMinutes(2));
		breakItem("inv_1");
		sweep();
		assertThat(expired()).containsExactly(good);
	}

	@Test
	void everyTenantIsSwept() {
		String due = hold("inv_1", 60);
		aSecondTenantHasTheSame();
		this.clock.advance(Duration.ofMinutes(1));
		sweep();
		assertThat(expiredByTenant()).containsExactlyInAnyOrder("default " + due, "second " + due);
	}

	@Test
	void aTenantThatFailsNeverStopsTheOthers(CapturedOutput output) {
		String due = hold("inv_1", 60);
		aSecondTenantHasTheSame();
		this.jdbc.sql("""
				create function break(tenant text) returns boolean language plpgsql stable as
					$$ begin if tenant = 'default' then raise 'broken'; end if; return true; end $$;
				create policy break on allocation as restrictive using (break(tenant_id))""").update();
		this.clock.advance(Duration.ofMinutes(1));
		sweep();
		assertThat(expiredByTenant()).containsExactly("second " + due);
		assertThat(output).containsOnlyOnce("What tenant default holds that is over can't be asked for now");
	}

	@Test
	void aServiceThatStopsEndsTheSweepBetweenTwoBatches() {
		String first = hold("inv_1", 60);
		hold("inv_2", 61);
		this.clock.advance(Duration.ofMinutes(2));
		AtomicInteger asked = new AtomicInteger();
		this.sweeper.sweep(() -> asked.incrementAndGet() > 1);
		assertThat(expired()).containsExactly(first);
	}

	private void sweep() {
		this.sweeper.sweep(() -> false);
	}

	private String hold(String itemId, int seconds) {
		return this.given.allocation(itemId, "wh_1", 1, new Expiry.At(START.plusSeconds(seconds)));
	}

	/**
	 * More of the one hold of an item, its last act, as if each had been made by a
	 * request.
	 */
	private void copies(String itemId, int many) {
		this.jdbc.sql("""
				with made as (
					insert into allocation select (jsonb_populate_record(a, jsonb_build_object('id', 'copy_' || n))).*
					from allocation a, generate_series(1, :many) n where a.inventory_item_id = :item returning id),
				levels as (
					update stock_level set reserved = reserved + :many
					where inventory_item_id = :item),
				items as (
					update inventory_item set reserved = reserved + :many,
						warehouse_available = warehouse_available - :many, journal_seq = journal_seq + :many
					where id = :item)
				insert into journal
				select (jsonb_populate_record(j, jsonb_build_object('id', 'tx_copy_' || n, 'seq', j.seq + n,
					'reserved_after', j.reserved_after + n,
					'allocation_id', 'copy_' || n))).*
				from journal j, generate_series(1, :many) n
				where j.inventory_item_id = :item and j.type = 'RESERVE' and (select count(*) from made) = :many""")
			.param("many", many)
			.param("item", itemId)
			.update();
	}

	private void aSecondTenantHasTheSame() {
		this.books.tenant("second");
		for (String table : List.of("warehouse", "inventory_item", "stock_level", "allocation")) {
			this.jdbc
				.sql("insert into %s select (jsonb_populate_record(mine, '{\"tenant_id\": \"second\"}')).* from %s mine"
					.formatted(table, table))
				.update();
		}
	}

	private void breakItem(String itemId) {
		this.jdbc.sql("""
				create function break() returns trigger language plpgsql as $$ begin raise 'broken'; end $$;
				create trigger break before update on inventory_item for each row when (old.id = '%s')
				execute function break()""".formatted(itemId)).update();
	}

	private List<String> withStatus(String status) {
		return this.jdbc.sql("select id from allocation where status = ?").param(status).query(String.class).list();
	}

	private List<String> expiredByTenant() {
		return this.jdbc.sql("select tenant_id || ' ' || allocation_id from journal where type = 'EXPIRE'")
			.query(String.class)
			.list();
	}

	private List<String> expired() {
		return this.jdbc.sql("""
				select allocation_id from journal where type = 'EXPIRE' and actor = 'system' and reason = 'EXPIRED'""")
			.query(String.class)
			.list();
	}

}

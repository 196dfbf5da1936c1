package io.holdfast.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.allocation.OrderLine;
import io.holdfast.execution.AllocationCommand;
import io.holdfast.execution.CommandService;
import io.holdfast.execution.Expiry;
import io.holdfast.execution.Sourcing;
import io.holdfast.execution.StockCommand;
import io.holdfast.kernel.AdjustmentType;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Reference;
import io.holdfast.kernel.TenantId;
import io.holdfast.support.Given;
import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Books in which everything has happened that can are clean, and whatever is changed in
 * them by hand is found.
 *
 * <p>
 * The journal of inv_1: 1 RECEIPT, 2 ADJUSTMENT in wh_2, 3 SAFETY, 4 RETURN; then, each
 * under the name of its allocation, 5 "held"; 6 to 8 "moved", from wh_1 to wh_2; 9 and 10
 * "kept", confirmed; 11 to 13 "sold"; 14 "over", once its time has come; 15 and 16
 * "cancelled"; 17 and 18 "noted", with a reason that moved nothing.
 */
class TamperingIT extends IntegrationTest {

	/**
	 * What is changed, and all that is found: item, warehouse, allocation, entry,
	 * counter, stored, from the allocations, from the journal.
	 */
	static final List<Tampering> TAMPERINGS = List.of(
			// items
			tampering("update inventory_item set on_hand = on_hand + 1 where id = 'inv_1'",
					"inv_1 - - - ON_HAND 28 - 27"),
			tampering("update inventory_item set reserved = reserved - 1 where id = 'inv_1'",
					"inv_1 - - - RESERVED 16 17 17"),
			tampering("update inventory_item set committed = 3 where id = 'inv_1'", "inv_1 - - - COMMITTED 3 0 0"),
			tampering("update inventory_item set warehouse_available = 7 where id = 'inv_1'",
					"inv_1 - - - AVAILABLE 7 - 8"),
			tampering("update inventory_item set journal_seq = 40 where id = 'inv_1'", "inv_1 - - - SEQUENCE 40 - 18"),
			tampering("update inventory_item set journal_seq = 17 where id = 'inv_1'", "inv_1 - - - SEQUENCE 17 - 18"),
			tampering("delete from inventory_item where id = 'inv_1'", "inv_1 - - - ON_HAND - - 27",
					"inv_1 - - - RESERVED - 17 17", "inv_1 - - - COMMITTED - 0 0", "inv_1 - - - BACKORDERED - 0 0",
					"inv_1 - - - AVAILABLE - - 8", "inv_1 - - - SEQUENCE - - 18"),
			// levels
			tampering("update stock_level set on_hand = 99 where warehouse_id = 'wh_1'",
					"inv_1 wh_1 - - ON_HAND 99 - 17"),
			tampering("update stock_level set reserved = 0 where warehouse_id = 'wh_1'",
					"inv_1 wh_1 - - RESERVED 0 14 14"),
			tampering("update stock_level set safety_stock = 0 where warehouse_id = 'wh_1'",
					"inv_1 wh_1 - - SAFETY_STOCK 0 - 2"),
			tampering("delete from stock_level where warehouse_id = 'wh_2'", "inv_1 wh_2 - - ON_HAND - - 10",
					"inv_1 wh_2 - - RESERVED - 3 3", "inv_1 wh_2 - - SAFETY_STOCK - - 0"),
			tampering("insert into stock_level values ('default', 'inv_2', 'wh_1', 5, 0, 1, 0)",
					"inv_2 wh_1 - - ON_HAND 5 - 0", "inv_2 wh_1 - - SAFETY_STOCK 1 - 0"),
			// allocations
			tampering("update allocation set quantity = 4 where id = 'held'", "inv_1 wh_1 - - RESERVED 14 13 14",
					"inv_1 - - - RESERVED 17 16 17", "inv_1 wh_1 held - PENDING - 4 5",
					"inv_1 wh_1 held - RESERVED - 4 5"),
			tampering("update allocation set quantity = 7 - quantity where id in ('held', 'kept')",
					"inv_1 wh_1 held - PENDING - 2 5", "inv_1 wh_1 held - RESERVED - 2 5",
					"inv_1 wh_1 kept - CONFIRMED - 5 2", "inv_1 wh_1 kept - RESERVED - 5 2"),
			tampering("update allocation set quantity = 9 where id = 'cancelled'",
					"inv_1 wh_1 cancelled - CANCELLED - 9 1"),
			tampering("update allocation set quantity = 3 where id = 'sold'", "inv_1 wh_1 sold - FULFILLED - 3 4",
					"inv_1 wh_1 sold - ON_HAND - -3 -4"),
			tampering("update allocation set status = 'CONFIRMED' where id = 'held'",
					"inv_1 wh_1 held - CONFIRMED - 5 0", "inv_1 wh_1 held - PENDING - 0 5"),
			tampering("update allocation set status = 'FULFILLED' where id = 'kept'",
					"inv_1 wh_1 - - RESERVED 14 12 14", "inv_1 - - - RESERVED 17 15 17",
					"inv_1 wh_1 kept - FULFILLED - 2 0", "inv_1 wh_1 kept - RESERVED - 0 2",
					"inv_1 wh_1 kept - ON_HAND - -2 0", "inv_1 wh_1 kept - CONFIRMED - 0 2"),
			tampering("update allocation set status = 'FULFILLED' where id = 'cancelled'",
					"inv_1 wh_1 cancelled - FULFILLED - 1 0", "inv_1 wh_1 cancelled - ON_HAND - -1 0",
					"inv_1 wh_1 cancelled - CANCELLED - 0 1"),
			tampering("update allocation set status = 'PENDING' where id = 'cancelled'",
					"inv_1 wh_1 - - RESERVED 14 15 14", "inv_1 - - - RESERVED 17 18 17",
					"inv_1 wh_1 cancelled - PENDING - 1 0", "inv_1 wh_1 cancelled - RESERVED - 1 0",
					"inv_1 wh_1 cancelled - CANCELLED - 0 1"),
			tampering("update allocation set status = 'CANCELLED', expires_at = null where id = 'over'",
					"inv_1 wh_1 - - RESERVED 14 8 14", "inv_1 - - - RESERVED 17 11 17",
					"inv_1 wh_1 over - CANCELLED - 6 0", "inv_1 wh_1 over - RESERVED - 0 6",
					"inv_1 wh_1 over - PENDING - 0 6"),
			tampering("update allocation set warehouse_id = 'wh_1' where id = 'moved'",
					"inv_1 wh_1 - - RESERVED 14 17 14", "inv_1 wh_2 - - RESERVED 3 0 3",
					"inv_1 wh_1 moved - PENDING - 3 0", "inv_1 wh_1 moved - RESERVED - 3 0",
					"inv_1 wh_2 moved - RESERVED - 0 3", "inv_1 wh_2 moved - PENDING - 0 3"),
			tampering("update allocation set warehouse_id = 'wh_2' where id = 'cancelled'",
					"inv_1 wh_2 cancelled - CANCELLED - 1 0", "inv_1 wh_1 cancelled - CANCELLED - 0 1"),
			tampering("update allocation set order_id = 'mine' where id = 'cancelled'",
					"inv_1 wh_1 cancelled #15 ALLOCATION - - -", "inv_1 wh_1 cancelled #16 ALLOCATION - - -"),
			tampering("update allocation set inventory_item_id = 'inv_2' where id = 'cancelled'",
					"inv_1 wh_1 cancelled #15 ALLOCATION - - -", "inv_1 wh_1 cancelled #16 ALLOCATION - - -",
					"inv_2 wh_1 cancelled - CANCELLED - 1 0", "inv_1 wh_1 cancelled - CANCELLED - 0 1"),
			tampering("delete from allocation where id = 'cancelled'", "inv_1 wh_1 cancelled - CANCELLED - 0 1"),
			tampering(copy("allocation", "cancelled", "'id': 'zz'"), "inv_1 wh_1 zz - CANCELLED - 1 0"),
			// places of entries
			tampering("delete from journal where seq = 11", "inv_1 wh_1 sold #12 RESERVED 11 - 7",
					"inv_1 wh_1 - - RESERVED 14 14 10", "inv_1 - - - RESERVED 17 17 13", "inv_1 - - - AVAILABLE 8 - 12",
					"inv_1 - - - SEQUENCE 18 - 10", "inv_1 wh_1 sold - RESERVED - 0 -4"),
			tampering("delete from journal where seq = 18", "inv_1 - - - SEQUENCE 18 - 17"),
			tampering("delete from journal where seq = 1", "inv_1 wh_1 - #3 ON_HAND 20 - 0",
					"inv_1 wh_1 - - ON_HAND 17 - -3", "inv_1 - - - ON_HAND 27 - 7", "inv_1 - - - AVAILABLE 8 - 7",
					"inv_1 - - - SEQUENCE 18 - 0"),
			tampering("update journal set seq = 77 where seq = 18", "inv_1 - - - SEQUENCE 18 - 17"),
			tampering("update journal set seq = 77 where seq = 11", "inv_1 wh_1 sold #12 RESERVED 11 - 7",
					"inv_1 wh_1 sold #77 ON_HAND 21 - 17", "inv_1 wh_1 sold #77 RESERVED 11 - 18",
					"inv_1 - - - SEQUENCE 18 - 10", "inv_1 wh_1 sold #77 STATUS - - -",
					"inv_1 wh_1 sold - FULFILLED - 4 0", "inv_1 wh_1 sold - PENDING - 0 8"),
			tampering(copy("journal", "noted", "'seq': 19"), "inv_1 - - - SEQUENCE 18 - 19"),
			tampering(copy("journal", "noted", "'seq': 25"), "inv_1 - - - SEQUENCE 18 - 25"),
			tampering("update journal set tenant_id = 'other' where seq = 18", "inv_1 - - - SEQUENCE 18 - 17"),
			tampering("update journal set inventory_item_id = 'inv_2' where seq = 18",
					"inv_2 wh_1 noted #18 ON_HAND 17 - 0", "inv_2 wh_1 noted #18 RESERVED 14 - 0",
					"inv_2 wh_1 noted #18 SAFETY_STOCK 2 - 0", "inv_1 - - - SEQUENCE 18 - 17",
					"inv_2 wh_1 - - ON_HAND - - 0", "inv_2 wh_1 - - RESERVED - 0 0",
					"inv_2 wh_1 - - SAFETY_STOCK - - 0", "inv_2 - - - SEQUENCE 0 - 18",
					"inv_2 wh_1 noted #18 ALLOCATION - - -", "inv_1 wh_1 noted - PENDING - 1 0",
					"inv_2 wh_1 noted - PENDING - 0 1"),
			tampering("update journal set warehouse_id = 'wh_2' where seq = 3", "inv_1 wh_2 - #3 ON_HAND 20 - 10",
					"inv_1 wh_1 - #4 SAFETY_STOCK 2 - 0", "inv_1 wh_2 moved #8 ON_HAND 10 - 20",
					"inv_1 wh_2 moved #8 SAFETY_STOCK 0 - 2", "inv_1 wh_1 - - SAFETY_STOCK 2 - 0",
					"inv_1 wh_2 - - SAFETY_STOCK 0 - 2"),
			// what entries did
			tampering("update journal set on_hand_delta = 25 where seq = 1", "inv_1 wh_1 - #1 ON_HAND 20 - 25",
					"inv_1 wh_1 - - ON_HAND 17 - 22", "inv_1 - - - ON_HAND 27 - 32", "inv_1 - - - AVAILABLE 8 - 13"),
			tampering("update journal set reserved_delta = 1 where seq = 5", "inv_1 wh_1 held #5 RESERVED 5 - 1",
					"inv_1 wh_1 - - RESERVED 14 14 10", "inv_1 - - - RESERVED 17 17 13", "inv_1 - - - AVAILABLE 8 - 12",
					"inv_1 wh_1 held - PENDING - 5 1", "inv_1 wh_1 held - RESERVED - 5 1"),
			tampering("update journal set safety_delta = 5 where seq = 3", "inv_1 wh_1 - #3 SAFETY_STOCK 2 - 5",
					"inv_1 wh_1 - - SAFETY_STOCK 2 - 5", "inv_1 - - - AVAILABLE 8 - 7"),
			tampering("update journal set committed_delta = 5 where seq = 3", "inv_1 wh_1 - #3 COMMITTED 0 - 5",
					"inv_1 - - - COMMITTED 0 0 5"),
			tampering("update journal set on_hand_after = 90 where seq = 1", "inv_1 wh_1 - #1 ON_HAND 90 - 20",
					"inv_1 wh_1 - #3 ON_HAND 20 - 90"),
			tampering("update journal set reserved_after = 0 where seq = 18", "inv_1 wh_1 noted #18 RESERVED 0 - 14"),
			tampering("update journal set safety_after = 0 where seq = 18", "inv_1 wh_1 noted #18 SAFETY_STOCK 0 - 2"),
			tampering("update journal set backordered_delta = 5 where seq = 3", "inv_1 wh_1 - #3 TYPE - - -",
					"inv_1 wh_1 - #3 BACKORDERED 0 - 5", "inv_1 - - - BACKORDERED 0 0 5"),
			tampering("update journal set backordered_after = 1 where seq = 18",
					"inv_1 wh_1 noted #18 BACKORDERED 1 - 0"),
			tampering("update journal set committed_after = 1 where seq = 18", "inv_1 wh_1 noted #18 COMMITTED 1 - 0"),
			tampering("update journal set type = 'SALE' where seq = 2", "inv_1 wh_2 - #2 TYPE - - -"),
			tampering("update journal set type = 'SAFETY' where seq = 18", "inv_1 wh_1 noted #18 TYPE - - -"),
			// steps and allocations of entries
			tampering("update journal set status = null where seq = 10", "inv_1 wh_1 kept #10 TYPE - - -",
					"inv_1 wh_1 kept - CONFIRMED - 2 0", "inv_1 wh_1 kept - PENDING - 0 2"),
			tampering("update journal set status = 'PENDING' where seq = 10", "inv_1 wh_1 kept #10 TYPE - - -",
					"inv_1 wh_1 kept #10 STATUS - - -", "inv_1 wh_1 kept - CONFIRMED - 2 0",
					"inv_1 wh_1 kept - PENDING - 0 2"),
			tampering("update journal set status = null, type = 'CHANGE' where seq = 12",
					"inv_1 wh_1 sold #13 STATUS - - -"),
			tampering("update journal set allocation_id = 'held' where seq = 16",
					"inv_1 wh_1 cancelled - CANCELLED - 1 0", "inv_1 wh_1 cancelled - RESERVED - 0 1",
					"inv_1 wh_1 cancelled - PENDING - 0 1", "inv_1 wh_1 held - PENDING - 5 0",
					"inv_1 wh_1 held - RESERVED - 5 4", "inv_1 wh_1 held - CANCELLED - 0 1"),
			tampering("update journal set allocation_id = null where seq = 18", "inv_1 wh_1 - #18 TYPE - - -"),
			tampering("update journal set allocation_id = 'lost' where seq = 16",
					"inv_1 wh_1 cancelled - CANCELLED - 1 0", "inv_1 wh_1 cancelled - RESERVED - 0 1",
					"inv_1 wh_1 cancelled - PENDING - 0 1", "inv_1 wh_1 lost #16 STATUS - - -",
					"inv_1 wh_1 lost - RESERVED - 0 -1", "inv_1 wh_1 lost - CANCELLED - 0 1"),
			tampering("update journal set order_id = 'mine' where seq = 18", "inv_1 wh_1 noted #18 ALLOCATION - - -"));

	@Autowired
	private AuditService audits;

	@Autowired
	private CommandService commands;

	@BeforeEach
	void letEverythingHappen() {
		this.clock.set("2026-03-01T10:00:00Z");
		this.given.warehouse("wh_1").warehouse("wh_2").warehouse("wh_3").item("inv_1").item("inv_2");
		adjust(AdjustmentType.RECEIPT, 20);
		this.given.stock("inv_1", "wh_2", 10).safetyStock("inv_1", "wh_1", 2);
		adjust(AdjustmentType.RETURN, 1);
		promise("held", "wh_1", 5, new Expiry.Never());
		promise("moved", "wh_1", 2, new Expiry.Never());
		change("moved", "wh_2", 3);
		promise("kept", "wh_1", 2, new Expiry.Never());
		this.given.confirm("kept");
		promise("sold", "wh_1", 4, new Expiry.Never());
		this.given.confirm("sold");
		this.given.fulfill("sold");
		promise("over", "wh_1", 6, new Expiry.At(Instant.parse("2026-03-01T11:00:00Z")));
		promise("cancelled", "wh_1", 1, new Expiry.Never());
		this.given.cancel("cancelled");
		promise("noted", "wh_1", 1, new Expiry.Never());
		change("noted", "wh_1", 1);
	}

	@Test
	void booksInWhichEverythingHasHappenedAreClean() {
		assertThat(found()).isEmpty();
		this.clock.set("2026-03-01T12:00:00Z");
		assertThat(found()).as("with a hold that is over and not released").isEmpty();
		promise("next", "wh_1", 1, new Expiry.Never());
		assertThat(found()).as("after it was released").isEmpty();
		this.books.assertBalanced();
	}

	@ParameterizedTest(name = "{0}")
	@FieldSource("TAMPERINGS")
	void whateverIsChangedByHandIsFound(Tampering tampering) {
		this.jdbc.sql("do $do$ begin set local session_replication_role = replica; " + tampering.sql() + "; end $do$")
			.update();
		assertThat(found()).containsExactlyElementsOf(tampering.found());
	}

	private void adjust(AdjustmentType type, int quantity) {
		this.commands.submit(Given.CALLER,
				new StockCommand.Adjust("inv_1", "wh_1", type, quantity, null, Reference.NONE));
	}

	private void promise(String id, String warehouseId, int quantity, Expiry expiry) {
		this.commands.submit(Given.CALLER, new AllocationCommand.Allocate(id, new OrderLine("order", "line"), "inv_1",
				quantity, Sourcing.from(warehouseId), null, expiry, Metadata.EMPTY));
	}

	private void change(String id, String warehouseId, Integer quantity) {
		this.commands.submit(Given.CALLER,
				new AllocationCommand.Change(id, quantity, warehouseId, null, "reason", Metadata.EMPTY));
	}

	private List<String> found() {
		List<String> found = new ArrayList<>();
		this.audits.run(TenantId.DEFAULT, (drift) -> found.add(words(drift)));
		return found;
	}

	private static String words(Drift drift) {
		Subject subject = drift.subject();
		return Stream
			.of(subject.itemId(), subject.warehouseId(), subject.allocationId(),
					(subject.sequence() != null) ? "#" + subject.sequence() : null, drift.counter(), drift.stored(),
					drift.fromAllocations(), drift.fromJournal())
			.map((word) -> (word != null) ? word.toString() : "-")
			.collect(Collectors.joining(" "));
	}

	/** Adds an allocation, or its last entry, once more with something changed. */
	private static String copy(String table, String allocation, String changed) {
		return """
				insert into %1$s select (jsonb_populate_record(r, $${%3$s}$$)).* from %1$s r
				where '%2$s' in (r.id, to_jsonb(r) ->> 'allocation_id') order by to_jsonb(r) -> 'seq' desc limit 1"""
			.formatted(table, allocation, changed.replace('\'', '"'));
	}

	private static Tampering tampering(String sql, String... found) {
		return new Tampering(sql, List.of(found));
	}

	record Tampering(String sql, List<String> found) {

		@Override
		public String toString() {
			return this.sql;
		}

	}

}

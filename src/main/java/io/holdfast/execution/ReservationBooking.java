package io.holdfast.execution;

import io.holdfast.inventory.InventoryItem;
import io.holdfast.journal.EntryType;
import io.holdfast.journal.JournalEntry;
import io.holdfast.journal.StockChange;
import io.holdfast.kernel.Actor;
import io.holdfast.reservation.ReservedItem;

/**
 * Books on an item what has become of an order's lines of it: remembers how things were,
 * and journals what has changed.
 */
final class ReservationBooking {

	private final InventoryItem item;

	private final ReservedItem reserved;

	private final long openBefore;

	private final long backorderedBefore;

	ReservationBooking(InventoryItem item, ReservedItem reserved) {
		this.item = item;
		this.reserved = reserved;
		this.openBefore = reserved.open();
		this.backorderedBefore = reserved.backordered();
	}

	/** After the lines have changed. */
	void book(Actor actor, Workbench bench) {
		long committed = this.reserved.open() - this.openBefore;
		long backordered = this.reserved.backordered() - this.backorderedBefore;
		if (committed != 0) {
			journal((committed > 0) ? EntryType.COMMIT : EntryType.UNCOMMIT,
					this.item.commit(committed, bench.getNow()), actor, bench);
		}
		if (backordered != 0) {
			journal(EntryType.BACKORDER, this.item.backorder(backordered, bench.getNow()), actor, bench);
		}
	}

	private void journal(EntryType type, StockChange change, Actor actor, Workbench bench) {
		bench.add(new JournalEntry(bench.getIds().transaction(), type, change, actor)
			.ofOrder(this.reserved.getOrderId()));
	}

}

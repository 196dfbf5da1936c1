package io.holdfast.execution;

import io.holdfast.inventory.InventoryItem;
import io.holdfast.journal.EntryType;
import io.holdfast.journal.JournalEntry;
import io.holdfast.kernel.Actor;
import io.holdfast.reservation.ReservationLine;
import io.holdfast.reservation.ReservationReader;
import io.holdfast.reservation.ReservedItem;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Commits what has come free to those who wait for it, before anybody else can have it:
 * called by every act after which an item may have more available.
 */
@Component
@RequiredArgsConstructor
class Promotions {

	private final ReservationReader reader;

	/**
	 * Where units have arrived, those who were put off until then wait with the others:
	 * they were read with the batch.
	 */
	void runAfterCount(long arrived, InventoryItem item, Workbench bench) {
		if (arrived > 0) {
			bench.getReservations()
				.byUrgency(item.getId(), (line) -> line.getDeferred() > 0)
				.forEach((line) -> await(line, item, bench));
		}
		run(item, bench);
	}

	void run(InventoryItem item, Workbench bench) {
		if (item.getTotals().backordered() == 0 || item.getTotals().free() <= 0) {
			return;
		}
		this.reader.readWaiting(bench.getTenant(), bench.getReservations(), item.getId(), item.getTotals().free());
		if (serve(item, bench)) {
			// Who needed none of what is free has left it to those behind.
			run(item, bench);
		}
	}

	/** Whether anybody was served, so that more may be. */
	private static boolean serve(InventoryItem item, Workbench bench) {
		long waiting = item.getTotals().backordered();
		for (ReservationLine line : bench.getReservations()
			.byUrgency(item.getId(), (each) -> each.getBackordered() > 0)) {
			if (item.getTotals().free() > 0) {
				promote(line, item, bench);
			}
		}
		return item.getTotals().backordered() < waiting;
	}

	private static void await(ReservationLine line, InventoryItem item, Workbench bench) {
		long units = line.getDeferred();
		line.decide(line.getRejected(), 0);
		line.waitFor(line.getBackordered() + units, bench.getNow());
		bench.add(new JournalEntry(bench.getIds().transaction(), EntryType.BACKORDER,
				item.backorder(units, bench.getNow()), Actor.SYSTEM)
			.ofOrder(line.getOrderId()));
	}

	/**
	 * An order needs less than it waits for where it has promises beyond what is
	 * reserved.
	 */
	private static void promote(ReservationLine line, InventoryItem item, Workbench bench) {
		ReservedItem reserved = bench.reserved(line.getOrderId(), item.getId());
		long needed = item.getTotals().free() + Math.max(0, -reserved.surplus());
		long units = Math.min(line.getBackordered(), needed);
		long before = reserved.open();
		line.waitFor(line.getBackordered() - units, bench.getNow());
		bench.add(new JournalEntry(bench.getIds().transaction(), EntryType.PROMOTE,
				item.promote(units, reserved.open() - before, bench.getNow()), Actor.SYSTEM)
			.ofOrder(line.getOrderId()));
	}

}

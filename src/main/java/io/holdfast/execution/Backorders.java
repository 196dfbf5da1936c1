package io.holdfast.execution;

import io.holdfast.allocation.OrderLine;
import io.holdfast.inventory.InventoryItem;
import io.holdfast.kernel.Actor;
import io.holdfast.reservation.Backorder;
import io.holdfast.reservation.OrderReservation;
import io.holdfast.reservation.ReservationLine;
import io.holdfast.reservation.ReservedItem;

/**
 * Adds to an order's reservation what could not be allocated to one of its order items:
 * committed where the item has it elsewhere, else waited for.
 */
final class Backorders {

	private Backorders() {
	}

	/**
	 * What is open to the order anyway covers it first. Allocations beyond the
	 * reservation become part of it: else they would use up what is added.
	 * @return how many of the units are waited for
	 */
	static long add(long units, OrderLine to, Backorder terms, InventoryItem item, Actor actor, Workbench bench) {
		ReservedItem reserved = bench.reserved(to.orderId(), item.getId());
		long more = Math.max(0, units - reserved.open());
		if (more == 0) {
			return 0;
		}
		long waiting = Math.max(0, more - item.getTotals().available());
		ReservationBooking booking = new ReservationBooking(item, reserved);
		ReservationLine line = line(to, item, bench);
		line.ask(line.getQuantity() + more + Math.max(0, -reserved.surplus()), terms, line.getOrdinal());
		line.waitFor(line.getBackordered() + waiting, bench.getNow());
		booking.book(actor, bench);
		return waiting;
	}

	private static ReservationLine line(OrderLine to, InventoryItem item, Workbench bench) {
		OrderReservation order = bench.getReservations()
			.orderOrNew(new OrderReservation(bench.getTenant(), to.orderId(), bench.getNow()));
		order.touch(bench.getNow());
		return bench.reserved(to.orderId(), item.getId())
			.line(to.orderItemId())
			.orElseGet(() -> bench.getReservations()
				.begin(new ReservationLine(bench.getTenant(), to.orderId(), item.getId(), to.orderItemId(),
						bench.getReservations().nextOrdinal(to.orderId()))));
	}

}

package io.holdfast.sample;

import java.util.List;

import io.holdfast.execution.ReservationCommand.Reserve;
import io.holdfast.reservation.Backorder;

/** An order, and what one of its items is to be promised. */
record SampleReservation(String orderId, String orderItemId, String itemId, int quantity) {

	static final List<SampleReservation> ALL = List.of(
			new SampleReservation("ord_01OXYZ002BCD", "item_01PXYZ007GGG", "inv_01GXYZ901JKM", 20),
			new SampleReservation("ord_01OXYZ003CDE", "item_01PXYZ008HHH", "inv_01GXYZ012NPQ", 5),
			new SampleReservation("319bba9f-71b1-4a93-8abf-67a45b8fdd5c", "b84ccd3c-88f8-4050-accf-e049163052e3",
					"inv_01GXYZ678ZAB", 6));

	Reserve toCommand() {
		Reserve.Line line = new Reserve.Line(this.orderItemId, this.itemId, this.quantity, Backorder.ORDINARY);
		return new Reserve(this.orderId, List.of(line), null, false);
	}

}

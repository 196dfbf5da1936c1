package io.holdfast.execution;

import java.util.List;

import io.holdfast.inventory.InventoryItem;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.reservation.OrderReservation;
import io.holdfast.reservation.Reservations;
import io.holdfast.reservation.ReservedItem;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Frees what is open and waits for nothing any more; allocations stay. */
@Component
@RequiredArgsConstructor
class UnreserveHandler implements CommandHandler<ReservationCommand.Unreserve> {

	private final Promotions promotions;

	@Override
	public Class<ReservationCommand.Unreserve> kind() {
		return ReservationCommand.Unreserve.class;
	}

	@Override
	public Receipt handle(ReservationCommand.Unreserve command, Actor actor, Workbench bench) {
		Reservations reservations = bench.getReservations();
		OrderReservation order = reservations.order(command.orderId())
			.orElseThrow(() -> new RefusedException(new Refusal.ReservationNotFound(command.orderId())));
		for (ReservedItem reserved : reservations.ofOrder(command.orderId())) {
			InventoryItem item = bench.getItems().item(reserved.getItemId());
			ReservationBooking booking = new ReservationBooking(item, reserved);
			List.copyOf(reserved.getLines()).forEach(reservations::end);
			booking.book(actor, bench);
			this.promotions.run(item, bench);
		}
		reservations.end(order);
		return new ReservationReceipt(false, null);
	}

}

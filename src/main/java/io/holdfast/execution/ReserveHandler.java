package io.holdfast.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.holdfast.kernel.Actor;
import io.holdfast.reservation.OrderReservation;
import io.holdfast.reservation.Reservations;
import io.holdfast.reservation.ReservationView;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * What is reserved becomes what is asked for, item by item; refused before any changes.
 */
@Component
@RequiredArgsConstructor
class ReserveHandler implements CommandHandler<ReservationCommand.Reserve> {

	private final Promotions promotions;

	@Override
	public Class<ReservationCommand.Reserve> kind() {
		return ReservationCommand.Reserve.class;
	}

	@Override
	public Receipt handle(ReservationCommand.Reserve command, Actor actor, Workbench bench) {
		List<ReservedLines> items = items(command, bench);
		if (!command.backorder()) {
			items.forEach(ReservedLines::requireNothingShort);
		}
		Reservations reservations = bench.getReservations();
		boolean created = reservations.order(command.orderId()).isEmpty();
		OrderReservation order = reservations
			.orderOrNew(new OrderReservation(bench.getTenant(), command.orderId(), bench.getNow()));
		order.change(command.shipTo(), bench.getNow());
		items.forEach((item) -> item.replace(actor, bench));
		items.forEach((item) -> this.promotions.run(item.getItem(), bench));
		return new ReservationReceipt(created, ReservationView.of(order, reservations.ofOrder(command.orderId())));
	}

	/** Those too that the order has reserved and does not want any more. */
	private static List<ReservedLines> items(ReservationCommand.Reserve command, Workbench bench) {
		Map<String, List<ReservedLines.Asked>> asked = new LinkedHashMap<>();
		bench.getReservations()
			.ofOrder(command.orderId())
			.forEach((reserved) -> asked.put(reserved.getItemId(), new ArrayList<>()));
		for (int i = 0; i < command.lines().size(); i++) {
			ReservationCommand.Reserve.Line line = command.lines().get(i);
			asked.computeIfAbsent(line.itemId(), (id) -> new ArrayList<>()).add(new ReservedLines.Asked(i, line));
		}
		return asked.entrySet()
			.stream()
			.map((entry) -> new ReservedLines(bench.getItems().item(entry.getKey()),
					bench.reserved(command.orderId(), entry.getKey()), entry.getValue()))
			.toList();
	}

}

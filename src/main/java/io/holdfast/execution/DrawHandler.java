package io.holdfast.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import io.holdfast.consignment.ConsignmentAttributes;
import io.holdfast.consignment.ConsignmentView;
import io.holdfast.execution.ConsignmentCommand.Consign;
import io.holdfast.execution.ConsignmentCommand.Line;
import io.holdfast.execution.OrderDocumentsCommand.Draw;
import io.holdfast.inventory.InventoryItem;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.reservation.Backorder;
import io.holdfast.reservation.OrderReservation;
import io.holdfast.reservation.ReservationLine;
import io.holdfast.reservation.ReservedItem;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Sees that the order has reserved enough, and promises document by document. */
@Component
@RequiredArgsConstructor
class DrawHandler implements CommandHandler<Draw> {

	private final ConsignHandler consigning;

	@Override
	public Class<Draw> kind() {
		return Draw.class;
	}

	@Override
	public Receipt handle(Draw command, Actor actor, Workbench bench) {
		SortedMap<String, Long> asked = new TreeMap<>();
		command.drafts()
			.forEach((draft) -> draft.units().forEach((itemId, units) -> asked.merge(itemId, (long) units, Long::sum)));
		asked.keySet().forEach(bench.getItems()::item);
		if (bench.getReservations().order(command.orderId()).isPresent()) {
			asked.forEach((itemId, units) -> OrderShare.of(command.orderId(), itemId, bench).requireCovering(units));
		}
		else {
			reserve(command.orderId(), asked, actor, bench);
		}
		List<ConsignmentView> documents = new ArrayList<>();
		List<AllocationReceipt> allocations = new ArrayList<>();
		command.drafts().forEach((draft) -> {
			ConsignmentReceipt made = (ConsignmentReceipt) this.consigning
				.handle(consign(command.orderId(), draft, bench), actor, bench);
			documents.addAll(made.consignments());
			allocations.addAll(made.allocations());
		});
		return new ConsignmentReceipt(documents, allocations);
	}

	/** What the order has allocated before is part of it: else it would use this up. */
	private static void reserve(String orderId, SortedMap<String, Long> asked, Actor actor, Workbench bench) {
		asked.forEach((itemId, units) -> {
			InventoryItem item = bench.getItems().item(itemId);
			if (units > item.getTotals().available()) {
				throw new RefusedException(
						new Refusal.InsufficientStock(itemId, null, units, item.getTotals().available()));
			}
		});
		bench.getReservations().orderOrNew(new OrderReservation(bench.getTenant(), orderId, bench.getNow()));
		asked.forEach((itemId, units) -> {
			ReservedItem reserved = bench.reserved(orderId, itemId);
			ReservationBooking booking = new ReservationBooking(bench.getItems().item(itemId), reserved);
			int ordinal = bench.getReservations().nextOrdinal(orderId);
			bench.getReservations()
				.begin(new ReservationLine(bench.getTenant(), orderId, itemId, itemId, ordinal))
				.ask(reserved.allocated() + units, Backorder.ORDINARY, ordinal);
			booking.book(actor, bench);
		});
	}

	private static Consign consign(String orderId, Draw.Draft draft, Workbench bench) {
		List<Line> lines = new ArrayList<>();
		draft.units()
			.forEach((itemId, units) -> lines.add(new Line(lines.size() + 1,
					OrderShare.of(orderId, itemId, bench).orderItemFor(units), itemId, units)));
		Sourcing sourcing = (draft.warehouseId() != null) ? Sourcing.from(draft.warehouseId())
				: new Sourcing.Chosen(null, shipTo(orderId, bench), false);
		return new Consign(orderId, lines, sourcing, false, new Expiry.Confirmed(), null, ConsignmentAttributes.EMPTY);
	}

	private static @Nullable Coordinates shipTo(String orderId, Workbench bench) {
		return bench.getReservations().order(orderId).map(OrderReservation::shipTo).orElse(null);
	}

}

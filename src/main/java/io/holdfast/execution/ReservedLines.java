package io.holdfast.execution;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.holdfast.inventory.InventoryItem;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.reservation.ReservationLine;
import io.holdfast.reservation.ReservedItem;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** An order's lines of one item, and those that it asks for in their place. */
@RequiredArgsConstructor
final class ReservedLines {

	@Getter
	private final InventoryItem item;

	private final ReservedItem reserved;

	private final List<Asked> asked;

	/**
	 * @throws RefusedException with {@link Refusal.InsufficientStock}
	 */
	void requireNothingShort() {
		long shortage = shortage();
		if (shortage > 0) {
			throw new RefusedException(
					new Refusal.InsufficientStock(this.item.getId(), null, quantity(), quantity() - shortage));
		}
	}

	/** What of it is not committed to the order yet and is not free either. */
	private long shortage() {
		long growth = Math.max(0, quantity() - this.reserved.allocated()) - this.reserved.open();
		return Math.max(0, growth - this.item.getTotals().available());
	}

	private long quantity() {
		return this.asked.stream().mapToLong((each) -> each.line().quantity()).sum();
	}

	void replace(Actor actor, Workbench bench) {
		long shortage = shortage();
		ReservationBooking booking = new ReservationBooking(this.item, this.reserved);
		endThoseNotAsked(bench);
		for (Asked each : this.asked) {
			ReservationLine line = line(each, bench);
			line.decide(0, 0);
			line.ask(each.line().quantity(), each.line().terms(), each.ordinal());
		}
		share(shortage, bench);
		booking.book(actor, bench);
	}

	private void endThoseNotAsked(Workbench bench) {
		Set<String> kept = this.asked.stream().map((each) -> each.line().orderItemId()).collect(Collectors.toSet());
		List.copyOf(this.reserved.getLines())
			.stream()
			.filter((line) -> !kept.contains(line.getOrderItemId()))
			.forEach(bench.getReservations()::end);
	}

	private ReservationLine line(Asked each, Workbench bench) {
		return this.reserved.line(each.line().orderItemId())
			.orElseGet(() -> bench.getReservations()
				.begin(new ReservationLine(bench.getTenant(), this.reserved.getOrderId(), this.item.getId(),
						each.line().orderItemId(), each.ordinal())));
	}

	/** The least urgent line waits first, of equals the last. */
	private void share(long shortage, Workbench bench) {
		Comparator<ReservationLine> lastFirst = Comparator.comparingInt(ReservationLine::getPriority)
			.thenComparing(ReservationLine::getOrdinal, Comparator.reverseOrder());
		long left = shortage;
		for (ReservationLine line : this.reserved.getLines().stream().sorted(lastFirst).toList()) {
			long waiting = Math.min(left, line.getQuantity());
			left -= waiting;
			line.waitFor(waiting, bench.getNow());
		}
	}

	/** A line and its place in the request, from 0. */
	record Asked(int ordinal, ReservationCommand.Reserve.Line line) {
	}

}

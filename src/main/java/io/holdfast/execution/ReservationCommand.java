package io.holdfast.execution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.holdfast.kernel.Coordinates;
import io.holdfast.reservation.Backorder;
import org.jspecify.annotations.Nullable;

/** Acts on the reservation of an order. */
public sealed interface ReservationCommand extends Command {

	String orderId();

	@Override
	default Optional<String> namedOrder() {
		return Optional.of(orderId());
	}

	@Override
	default Reserving reserving() {
		return Reserving.EVERYTHING;
	}

	/**
	 * Promises units to an order without a warehouse, in place of what is reserved for it
	 * now.
	 *
	 * @param backorder whether what is short is waited for; else it is refused
	 */
	record Reserve(String orderId, List<Line> lines, @Nullable Coordinates shipTo,
			boolean backorder) implements ReservationCommand {

		@Override
		public Set<String> namedItems() {
			return this.lines.stream().map(Line::itemId).collect(Collectors.toSet());
		}

		/**
		 * What one order item wants of one item.
		 *
		 * @param quantity positive
		 */
		public record Line(String orderItemId, String itemId, int quantity, Backorder terms) {
		}

	}

	/** Ends the reservation; what is allocated stays allocated. */
	record Unreserve(String orderId) implements ReservationCommand {
	}

}

package io.holdfast.execution;

import java.time.LocalDate;
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

	/**
	 * Whoever serves the order says what becomes of some of its lines, in place of what
	 * he has said before: accepted units are allocated and confirmed, where that is best;
	 * rejected ones are not promised any more, backordered ones later.
	 */
	record Decide(String orderId, List<Share> lines) implements ReservationCommand {

		public Decide {
			if (lines.stream().map(Share::orderItemId).distinct().count() < lines.size()) {
				throw new IllegalArgumentException("A line is decided twice");
			}
		}

		@Override
		public Optional<String> allocatedOrder() {
			return Optional.of(this.orderId);
		}

		@Override
		public boolean choosesWarehouse() {
			return true;
		}

		@Override
		public boolean isCompound() {
			return true;
		}

		/** What becomes of an order item; what is left of it stays promised. */
		public record Share(String orderItemId, int accepted, int rejected, int backordered,
				@Nullable LocalDate backorderDate) {

			public long total() {
				return (long) this.accepted + this.rejected + this.backordered;
			}

		}

	}

	/** Ends the reservation; what is allocated stays allocated. */
	record Unreserve(String orderId) implements ReservationCommand {
	}

}

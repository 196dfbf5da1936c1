package io.holdfast.reservation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import io.holdfast.kernel.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * An order's reservation as it reads, its lines in the order in which they were asked.
 */
public record ReservationView(String orderId, @Nullable Coordinates shipTo, Instant createdAt, Instant updatedAt,
		List<Line> lines) {

	public static ReservationView of(OrderReservation reservation, Collection<ReservedItem> items) {
		return new ReservationView(reservation.getOrderId(), reservation.shipTo(), reservation.getCreatedAt(),
				reservation.getUpdatedAt(),
				items.stream()
					.flatMap((item) -> item.view().stream())
					.sorted(Comparator.comparingInt(Line::ordinal)
						.thenComparing(Line::itemId)
						.thenComparing(Line::orderItemId))
					.toList());
	}

	/**
	 * A line.
	 *
	 * @param allocated units of the order item's PENDING, CONFIRMED and FULFILLED
	 * allocations of the item
	 * @param open committed to the order and not allocated yet
	 * @param backordered waited for, or put off
	 */
	public record Line(String orderItemId, String itemId, long quantity, long allocated, long open, long backordered,
			long rejected, int priority, @Nullable LocalDate backorderDate, int ordinal) {

		static Line of(ReservationLine line, long allocated, long open) {
			return new Line(line.getOrderItemId(), line.getItemId(), line.getQuantity(), allocated, open,
					line.getBackordered() + line.getDeferred(), line.getRejected(), line.getPriority(),
					line.getBackorderDate(), line.getOrdinal());
		}

	}

}

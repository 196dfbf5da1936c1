package io.holdfast.dialect.inventoryv1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.holdfast.reservation.ReservationView;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an order is promised without a warehouse. */
@Schema(name = "Reservation", description = "What an order is promised without a warehouse.")
record ReservationBody(
		@Schema(description = "The order, by the order system's own id.",
				example = "ord_01OXYZ012HIJ") @ForeignId String orderId,
		@Schema(description = "Its lines, in the order in which they were asked for.") @Size(
				max = Integer.MAX_VALUE) List<Line> items,
		@Schema(description = "Where the units go; null if that is not known.") @Nullable ShipTo shipTo,
		@Schema(description = "When it began, UTC.", example = "2026-05-24T23:29:59.120413Z") Instant createdAt,
		@Schema(description = "When its lines were asked for last, UTC.",
				example = "2026-05-24T23:29:59.120413Z") Instant updatedAt) {

	static ReservationBody of(ReservationView view) {
		return new ReservationBody(view.orderId(), view.lines().stream().map(Line::of).toList(),
				ShipTo.of(view.shipTo()), view.createdAt(), view.updatedAt());
	}

	/** What one order item is promised. */
	@Schema(name = "ReservationLine",
			description = "What one order item is promised of one item, in whole units. What is open is pooled "
					+ "for all lines of the order and item: here each is shown what its own allocations have left of it.")
	record Line(
			@Schema(description = "The order item, by the order system's own id.",
					example = "item_01PXYZ123KLM") @ForeignId String orderItemId,
			@Schema(description = "What is promised.", example = "inv_01GXYZ234DEF") @OwnId String inventoryItemId,
			@Schema(description = "Whole units that were asked for.", example = "6") @Min(1) long quantity,
			@Schema(description = "Whole units of the order item's allocations that were not cancelled.",
					example = "2") @Min(0) long allocated,
			@Schema(description = "Whole units that are committed to the order and not allocated yet.",
					example = "4") @Min(0) long open,
			@Schema(description = "Whole units that the order waits for.", example = "0") @Min(0) long backordered,
			@Schema(description = "Whole units that the order will not get.", example = "0") @Min(0) long rejected,
			@Schema(description = "Who is served first of those that wait: the higher, the sooner.",
					example = "0") @Min(-Limits.PRIORITY) @Max(Limits.PRIORITY) int priority,
			@Schema(description = "Until when the order hopes to have what is short; null if it did not say.",
					example = "2026-06-30") @Nullable LocalDate backorderDate) {

		static Line of(ReservationView.Line line) {
			return new Line(line.orderItemId(), line.itemId(), line.quantity(), line.allocated(), line.open(),
					line.backordered(), line.rejected(), line.priority(), line.backorderDate());
		}

	}

}

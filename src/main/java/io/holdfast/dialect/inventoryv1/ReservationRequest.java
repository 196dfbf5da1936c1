package io.holdfast.dialect.inventoryv1;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.holdfast.dialect.CrossCheck;
import io.holdfast.dialect.CrossChecked;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.execution.ReservationCommand.Reserve;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an order is to be promised without a warehouse. */
@Schema(description = "What an order is to be promised without a warehouse: all of it, not what is to be added.")
@CrossCheck
record ReservationRequest(
		@Schema(description = "What the order wants; one line for each order item and item.") @NotNull @Size(min = 1,
				max = Limits.BULK_LINES) List<@NotNull @Valid Line> items,
		@Schema(description = "Where the units go, if that is known; it is kept for you.") @Valid @Nullable ShipTo shipTo,
		@Schema(description = "Whether the order waits for what is short; absent: all of it is there, or it is refused.",
				example = "true") @Nullable Boolean allowBackorder)
		implements
			CrossChecked {

	@Override
	public Optional<FieldProblem> crossCheck() {
		Set<String> seen = new HashSet<>();
		for (int i = 0; this.items != null && i < this.items.size(); i++) {
			Line line = this.items.get(i);
			if (line != null && !seen.add(line.orderItemId() + "\n" + line.inventoryItemId())) {
				return Optional
					.of(new FieldProblem("items[" + i + "]", "is for the same order item and item as another"));
			}
		}
		return Optional.empty();
	}

	Reserve toCommand(String orderId) {
		return new Reserve(orderId, this.items.stream().map(Line::toLine).toList(), ShipTo.toCoordinates(this.shipTo),
				Boolean.TRUE.equals(this.allowBackorder));
	}

	/** What one order item wants. */
	@Schema(name = "ReservationRequestLine", description = "What one order item wants of one item.")
	record Line(
			@Schema(description = "The order item, by the order system's own id.",
					example = "item_01PXYZ123KLM") @NotNull @ForeignId String orderItemId,
			@Schema(description = "What to promise.",
					example = "inv_01GXYZ234DEF") @NotNull @OwnId String inventoryItemId,
			@Schema(description = "How many whole units, those allocated already included.",
					example = "6") @NotNull @Min(1) @Max(Limits.UNITS) Integer quantity,
			@Schema(description = "Who is served first of those that wait: the higher, the sooner; absent: 0, which is ordinary.",
					example = "0") @Min(-Limits.PRIORITY) @Max(Limits.PRIORITY) @Nullable Integer priority,
			@Schema(description = "Until when the order hopes to have what is short; kept for you.",
					example = "2026-06-30") @Nullable LocalDate backorderDate) {

		Reserve.Line toLine() {
			return new Reserve.Line(this.orderItemId, this.inventoryItemId, this.quantity,
					Requests.backorder(this.priority, this.backorderDate));
		}

	}

}

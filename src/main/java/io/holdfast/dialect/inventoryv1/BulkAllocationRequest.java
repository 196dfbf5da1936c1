package io.holdfast.dialect.inventoryv1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.holdfast.allocation.OrderLine;
import io.holdfast.dialect.CrossCheck;
import io.holdfast.dialect.CrossChecked;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.execution.AllocationCommand.Allocate;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.SourcingStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Seed "Allocation Endpoints", heading "Create Bulk Allocations". */
@Schema(description = "Promises to be made to one order.")
@CrossCheck
record BulkAllocationRequest(
		@Schema(description = "The order, by the order system's own id.",
				example = "ord_01OXYZ012HIJ") @NotNull @ForeignId String orderId,
		@Schema(description = "What to promise, in order: each line counts those accepted before it.") @NotNull @Size(
				min = 1, max = Limits.BULK_LINES) List<@NotNull @Valid Line> items,
		@Schema(description = "Where to take the units from, for lines that name no warehouse; absent: Holdfast chooses.",
				example = "wh_01HXYZ789GHI") @OwnId @Nullable String warehouseId,
		@Schema(description = "When the promises are over if they are not confirmed, ISO 8601 with an offset; "
				+ "absent: by default in 30 minutes; at most, by default, in 30 days.") @Nullable Instant expiresAt,
		@Schema(description = "Your own fields for every allocation, at most 16 KB of JSON.",
				example = "{\"priority\":\"high\",\"customerTier\":\"premium\"}") @Nullable Metadata metadata,
		@Schema(description = "Where the units go, for NEAREST.") @Valid @Nullable ShipTo shipTo,
		@Schema(description = "How to choose warehouses; absent: NEAREST where there is a `shipTo`, else PRIORITY.") @Nullable SourcingStrategy strategy,
		@Schema(description = "All lines or none; absent: as many as possible.",
				example = "false") @Nullable Boolean atomic,
		@Schema(description = "Whether several warehouses may serve one line, each with an allocation of its own; absent: no.",
				example = "false") @Nullable Boolean splitLines,
		@Schema(description = "Whether the order waits for what is short; absent: it is refused.",
				example = "false") @Nullable Boolean allowBackorder,
		@Schema(description = "Who is served first of those that wait: the higher, the sooner; absent: 0, which is ordinary.",
				example = "0") @Min(-Limits.PRIORITY) @Max(Limits.PRIORITY) @Nullable Integer priority,
		@Schema(description = "Until when the order hopes to have what is short; kept for you.",
				example = "2026-06-30") @Nullable LocalDate backorderDate)
		implements
			CrossChecked {

	@Override
	public Optional<FieldProblem> crossCheck() {
		return CrossChecked
			.require(this.strategy != SourcingStrategy.NEAREST || this.shipTo != null || this.warehouseId != null,
					"shipTo", "is needed by strategy NEAREST")
			.or(() -> CrossChecked.require(
					Boolean.TRUE.equals(this.allowBackorder) || (this.priority == null && this.backorderDate == null),
					"allowBackorder", "is needed for a priority or a backorderDate"));
	}

	List<Allocate> toCommands() {
		return this.items.stream().map(this::toCommand).toList();
	}

	boolean isAtomic() {
		return Boolean.TRUE.equals(this.atomic);
	}

	private Allocate toCommand(Line line) {
		String from = (line.warehouseId() != null) ? line.warehouseId() : this.warehouseId;
		return new Allocate(null, new OrderLine(this.orderId, line.orderItemId()), line.inventoryItemId(),
				line.quantity(),
				Requests.sourcing(from, this.strategy, this.shipTo, Boolean.TRUE.equals(this.splitLines)),
				Boolean.TRUE.equals(this.allowBackorder) ? Requests.backorder(this.priority, this.backorderDate) : null,
				Requests.expiry(this.expiresAt), Requests.metadata(this.metadata));
	}

	/** One promise. */
	@Schema(name = "BulkAllocationLine", description = "One promise.")
	record Line(
			@Schema(description = "The order item, by the order system's own id.",
					example = "item_01PXYZ123KLM") @NotNull @ForeignId String orderItemId,
			@Schema(description = "What to promise.",
					example = "inv_01GXYZ234DEF") @NotNull @OwnId String inventoryItemId,
			@Schema(description = "How many whole units.",
					example = "2") @NotNull @Min(1) @Max(Limits.UNITS) Integer quantity,
			@Schema(description = "Where to take them from; absent: as the whole request says.") @OwnId @Nullable String warehouseId) {
	}

}

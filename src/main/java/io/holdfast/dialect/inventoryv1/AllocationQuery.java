package io.holdfast.dialect.inventoryv1;

import java.time.Instant;

import io.holdfast.allocation.AllocationFilter;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Page;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which allocations to list. */
record AllocationQuery(
		@Parameter(
				description = "As it reads now: a hold that is over is CANCELLED.") @Nullable AllocationStatus status,
		@Parameter(description = "Taken from this warehouse.") @OwnId @Nullable String warehouseId,
		@Parameter(description = "Of this item.") @OwnId @Nullable String inventoryItemId,
		@Parameter(description = "Of this order.") @ForeignId @Nullable String orderId,
		@Parameter(
				description = "PENDING ones that are over before this instant, unless they are confirmed.") @Nullable Instant expiresBefore,
		@Parameter(
				description = "The most rows to return; absent: 20.") @Min(1) @Max(Limits.PAGE) @Nullable Integer limit,
		@Parameter(description = "Where to go on: `page.nextCursor` of the page before.") @Size(
				max = Limits.CURSOR) @Nullable String cursor) {

	AllocationFilter toFilter() {
		return new AllocationFilter(this.status, this.warehouseId, this.inventoryItemId, this.orderId,
				this.expiresBefore);
	}

	Page.Request toPage() {
		return Limits.page(this.limit, this.cursor);
	}

}

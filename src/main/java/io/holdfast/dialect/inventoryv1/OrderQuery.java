package io.holdfast.dialect.inventoryv1;

import io.holdfast.kernel.AllocationStatus;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which allocations of an order to show, and how. */
record OrderQuery(
		@Parameter(
				description = "As it reads now: a hold that is over is CANCELLED.") @Nullable AllocationStatus status,
		@Parameter(
				description = "Also show the item's figures and the warehouse.") @Nullable Boolean includeInventoryDetails,
		@Parameter(description = "Where to go on, beyond 1,000 rows: `page.nextCursor` of the page before.") @Size(
				max = Limits.CURSOR) @Nullable String cursor) {

	boolean isDetailed() {
		return Boolean.TRUE.equals(this.includeInventoryDetails);
	}

}

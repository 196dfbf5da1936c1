package io.holdfast.dialect.inventoryv1;

import java.time.Instant;

import io.holdfast.allocation.AllocationView;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Metadata;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** What every answer says of an allocation. */
@Schema(name = "Allocation", description = "A promise of some units of an item in a warehouse to an order item.")
record AllocationBody(@Schema(description = "Its id.", example = "alloc_01NXYZ901EFG") @OwnId String id,
		@Schema(description = "The order, by the order system's own id.",
				example = "ord_01OXYZ012HIJ") @ForeignId String orderId,
		@Schema(description = "The order item, by the order system's own id.",
				example = "item_01PXYZ123KLM") @ForeignId String orderItemId,
		@Schema(description = "The id of the item that is promised.",
				example = "inv_01GXYZ234DEF") @OwnId String inventoryItemId,
		@Schema(description = "The id of the warehouse that the units are taken from.",
				example = "wh_01HXYZ789GHI") @OwnId String warehouseId,
		@Schema(description = "How many whole units.", example = "2") @Min(1) int quantity,
		@Schema(description = "Where the promise stands.", example = "PENDING") AllocationStatus status,
		@Schema(description = "When the promise is over if it is not confirmed, UTC; null if it never is, or not any more.",
				example = "2026-05-24T23:59:59Z") @Nullable Instant expiresAt,
		@Schema(description = "When it was made, UTC.", example = "2026-05-24T23:29:59.120413Z") Instant createdAt,
		@Schema(description = "When it was changed last, UTC.",
				example = "2026-05-24T23:29:59.120413Z") Instant updatedAt,
		@Schema(description = "The caller's own fields, as they were sent; at most 16 KB of JSON.",
				example = "{\"priority\":\"high\",\"customerTier\":\"premium\"}") Metadata metadata,
		@Schema(description = "From 1; rises with every change.", example = "1") @Min(1) int version) {

	static AllocationBody of(AllocationView view) {
		return new AllocationBody(view.id(), view.line().orderId(), view.line().orderItemId(), view.itemId(),
				view.terms().warehouseId(), view.terms().quantity(), view.status(), view.terms().expiresAt(),
				view.createdAt(), view.updatedAt(), view.terms().metadata(), view.revision());
	}

}

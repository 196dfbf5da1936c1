package io.holdfast.dialect.inventoryv1;

import java.time.Instant;

import io.holdfast.allocation.AllocationView;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Metadata;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What every answer says of an allocation. */
@Schema(name = "Allocation", description = "A promise of some units of an item in a warehouse to an order item.")
record AllocationBody(@Schema(example = "alloc_01NXYZ901EFG") String id,
		@Schema(example = "ord_01OXYZ012HIJ") String orderId, @Schema(example = "item_01PXYZ123KLM") String orderItemId,
		@Schema(example = "inv_01GXYZ234DEF") String inventoryItemId,
		@Schema(example = "wh_01HXYZ789GHI") String warehouseId,
		@Schema(description = "Whole units.", example = "2") int quantity, AllocationStatus status,
		@Schema(description = "When the promise is over if it is not confirmed; only of a PENDING one.") @Nullable Instant expiresAt,
		Instant createdAt, Instant updatedAt,
		@Schema(types = "object", implementation = Object.class, description = "The caller's own fields.",
				example = "{\"priority\":\"high\"}") Metadata metadata,
		@Schema(description = "Rises with every change.", example = "1") int version) {

	static AllocationBody of(AllocationView view) {
		return new AllocationBody(view.id(), view.line().orderId(), view.line().orderItemId(), view.itemId(),
				view.terms().warehouseId(), view.terms().quantity(), view.status(), view.terms().expiresAt(),
				view.createdAt(), view.updatedAt(), view.terms().metadata(), view.revision());
	}

}

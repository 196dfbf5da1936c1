package io.holdfast.dialect.inventoryv1;

import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.holdfast.allocation.AllocationView;
import io.holdfast.execution.AllocationReceipt;
import io.holdfast.inventory.ItemFigures;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Metadata;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answers to what is done to an existing allocation. */
final class StepBody {

	private StepBody() {
	}

	private static AllocationView before(AllocationReceipt receipt) {
		return Objects.requireNonNull(receipt.before());
	}

	/** Seed "Allocation Endpoints", heading "Confirm Allocation". */
	@Schema(description = "A promise that was confirmed and no longer expires.")
	record Confirmed(@Schema(example = "alloc_01NXYZ901EFG") String id,
			@Schema(example = "ord_01OXYZ012HIJ") String orderId, AllocationStatus status,
			AllocationStatus previousStatus, @Schema(description = "Always null here.") @Nullable Instant expiresAt,
			Instant updatedAt, @Schema(example = "Payment processed successfully") @Nullable String notes,
			@Schema(types = "object", implementation = Object.class) Metadata metadata,
			@Schema(description = "Rises with every change.", example = "2") int version) {

		static Confirmed of(AllocationReceipt receipt) {
			AllocationView after = receipt.after();
			return new Confirmed(after.id(), after.line().orderId(), after.status(), before(receipt).status(),
					after.terms().expiresAt(), after.updatedAt(), receipt.entries().getFirst().reason(),
					after.terms().metadata(), after.revision());
		}

	}

	/** Seed "Allocation Endpoints", heading "Cancel Allocation". */
	@Schema(description = "A promise that was cancelled; its units are free again.")
	record Cancelled(@Schema(example = "alloc_01NXYZ901EFG") String id,
			@Schema(example = "ord_01OXYZ012HIJ") String orderId, AllocationStatus status,
			AllocationStatus previousStatus, Instant cancelledAt,
			@Schema(example = "Customer cancelled order") @Nullable String reason,
			@Schema(types = "object", implementation = Object.class) Metadata metadata,
			@Schema(description = "Rises with every change.", example = "2") int version, ItemBrief inventoryItem) {

		static Cancelled of(AllocationReceipt receipt) {
			AllocationView after = receipt.after();
			return new Cancelled(after.id(), after.line().orderId(), after.status(), before(receipt).status(),
					after.updatedAt(), receipt.entries().getFirst().reason(), after.terms().metadata(),
					after.revision(), ItemBrief.of(receipt.itemAfter()));
		}

	}

	/** Seed "Allocation Endpoints", heading "Fulfill Allocation". */
	@Schema(description = "A promise that was kept; its units have left the warehouse.")
	record Fulfilled(@Schema(example = "alloc_01NXYZ901EFG") String id,
			@Schema(example = "ord_01OXYZ012HIJ") String orderId, AllocationStatus status,
			AllocationStatus previousStatus, Instant fulfilledAt,
			@Schema(types = "object", implementation = Object.class) Metadata metadata,
			@Schema(description = "Rises with every change.", example = "3") int version, TransactionBody transaction,
			SoldItem inventoryItem) {

		static Fulfilled of(AllocationReceipt receipt) {
			AllocationView after = receipt.after();
			return new Fulfilled(after.id(), after.line().orderId(), after.status(), before(receipt).status(),
					after.updatedAt(), after.terms().metadata(), after.revision(),
					TransactionBody.of(receipt.entries().getFirst()), SoldItem.of(receipt));
		}

	}

	/**
	 * The sale's effect as a client of the seed reads it: what is available falls by what
	 * was sold, although it had been reserved before. Reserved and on hand are the true
	 * counters.
	 */
	@Schema(description = "The sale's effect on the item, over all warehouses, in whole units.")
	record SoldItem(@Schema(example = "inv_01GXYZ234DEF") String id,
			@Schema(description = "`newQuantityAvailable` and what was sold.",
					example = "70") long previousQuantityAvailable,
			@Schema(example = "68") long newQuantityAvailable, @Schema(example = "2") long previousQuantityReserved,
			@Schema(example = "0") long newQuantityReserved, @Schema(example = "70") long previousQuantityOnHand,
			@Schema(example = "68") long newQuantityOnHand, Instant updatedAt) {

		static SoldItem of(AllocationReceipt receipt) {
			ItemFigures before = receipt.itemBefore();
			ItemFigures after = receipt.itemAfter();
			return new SoldItem(after.id(), after.available() + receipt.after().terms().quantity(), after.available(),
					before.reserved(), after.reserved(), before.onHand(), after.onHand(), after.updatedAt());
		}

	}

	/** Seed "Allocation Endpoints", heading "Update Allocation". */
	@Schema(description = "A promise that was changed.")
	record Changed(@JsonUnwrapped AllocationBody allocation,
			@Schema(example = "wh_01HXYZ789GHI") String previousWarehouseId,
			@Schema(description = "Whole units.", example = "2") int previousQuantity, ItemBrief inventoryItem) {

		static Changed of(AllocationReceipt receipt) {
			AllocationView before = before(receipt);
			return new Changed(AllocationBody.of(receipt.after()), before.terms().warehouseId(),
					before.terms().quantity(), ItemBrief.of(receipt.itemAfter()));
		}

	}

}

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
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Answers to what is done to an existing allocation. */
final class StepBody {

	private StepBody() {
	}

	private static AllocationView before(AllocationReceipt receipt) {
		return Objects.requireNonNull(receipt.before());
	}

	/** Seed "Allocation Endpoints", heading "Confirm Allocation". */
	@Schema(name = "ConfirmedAllocation", description = "A promise that was confirmed and no longer expires.")
	record Confirmed(@Schema(description = "Its id.", example = "alloc_01NXYZ901EFG") @OwnId String id,
			@Schema(description = "The order, by the order system's own id.",
					example = "ord_01OXYZ012HIJ") @ForeignId String orderId,
			@Schema(description = "Where the promise stands now.", example = "CONFIRMED") AllocationStatus status,
			@Schema(description = "Where it stood before.", example = "PENDING") AllocationStatus previousStatus,
			@Schema(description = "Always null here: it no longer expires.") @Nullable Instant expiresAt,
			@Schema(description = "When it was confirmed, UTC.",
					example = "2026-05-24T23:35:01.501226Z") Instant updatedAt,
			@Schema(description = "The notes given; null if none were.",
					example = "Payment processed successfully") @Text @Nullable String notes,
			@Schema(description = "The caller's own fields, merged; at most 16 KB of JSON.",
					example = "{\"priority\":\"high\",\"paymentId\":\"pay_01QXYZ567STU\"}") Metadata metadata,
			@Schema(description = "From 1; rises with every change.", example = "2") @Min(1) int version) {

		static Confirmed of(AllocationReceipt receipt) {
			AllocationView after = receipt.after();
			return new Confirmed(after.id(), after.line().orderId(), after.status(), before(receipt).status(),
					after.terms().expiresAt(), after.updatedAt(), receipt.entries().getFirst().reason(),
					after.terms().metadata(), after.revision());
		}

	}

	/** Seed "Allocation Endpoints", heading "Cancel Allocation". */
	@Schema(name = "CancelledAllocation", description = "A promise that was cancelled; its units are free again.")
	record Cancelled(@Schema(description = "Its id.", example = "alloc_01NXYZ901EFG") @OwnId String id,
			@Schema(description = "The order, by the order system's own id.",
					example = "ord_01OXYZ012HIJ") @ForeignId String orderId,
			@Schema(description = "Where the promise stands now.", example = "CANCELLED") AllocationStatus status,
			@Schema(description = "Where it stood before.", example = "PENDING") AllocationStatus previousStatus,
			@Schema(description = "When it was cancelled, UTC.",
					example = "2026-05-24T23:35:01.501226Z") Instant cancelledAt,
			@Schema(description = "The reason given.", example = "Customer cancelled order") @Text String reason,
			@Schema(description = "The caller's own fields, merged; at most 16 KB of JSON.",
					example = "{\"priority\":\"high\",\"cancellationCode\":\"CUST_REQ\"}") Metadata metadata,
			@Schema(description = "From 1; rises with every change.", example = "2") @Min(1) int version,
			@Schema(description = "The item, with its figures after it.") ItemBrief inventoryItem) {

		static Cancelled of(AllocationReceipt receipt) {
			AllocationView after = receipt.after();
			return new Cancelled(after.id(), after.line().orderId(), after.status(), before(receipt).status(),
					after.updatedAt(), Objects.requireNonNull(receipt.entries().getFirst().reason()),
					after.terms().metadata(), after.revision(), ItemBrief.of(receipt.itemAfter()));
		}

	}

	/** Seed "Allocation Endpoints", heading "Fulfill Allocation". */
	@Schema(name = "FulfilledAllocation", description = "A promise that was kept; its units have left the warehouse.")
	record Fulfilled(@Schema(description = "Its id.", example = "alloc_01NXYZ901EFG") @OwnId String id,
			@Schema(description = "The order, by the order system's own id.",
					example = "ord_01OXYZ012HIJ") @ForeignId String orderId,
			@Schema(description = "Where the promise stands now.", example = "FULFILLED") AllocationStatus status,
			@Schema(description = "Where it stood before.", example = "CONFIRMED") AllocationStatus previousStatus,
			@Schema(description = "When it was fulfilled, UTC.",
					example = "2026-05-24T23:35:01.501226Z") Instant fulfilledAt,
			@Schema(description = "The caller's own fields, merged; at most 16 KB of JSON.",
					example = "{\"priority\":\"high\",\"carrier\":\"UPS\"}") Metadata metadata,
			@Schema(description = "From 1; rises with every change.", example = "3") @Min(1) int version,
			@Schema(description = "The sale, as the journal has it.") TransactionBody transaction,
			@Schema(description = "The sale's effect on the item.") SoldItem inventoryItem) {

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
	record SoldItem(@Schema(description = "Its id.", example = "inv_01GXYZ234DEF") @OwnId String id,
			@Schema(description = "Whole units: `newQuantityAvailable` and what was sold.",
					example = "70") @Min(0) long previousQuantityAvailable,
			@Schema(description = "Whole units that can still be promised.",
					example = "68") @Min(0) long newQuantityAvailable,
			@Schema(description = "Whole units promised from a warehouse before it.",
					example = "2") @Min(0) long previousQuantityReserved,
			@Schema(description = "Whole units promised from a warehouse after it.",
					example = "0") @Min(0) long newQuantityReserved,
			@Schema(description = "Whole units in the warehouses before it.",
					example = "70") @Min(0) long previousQuantityOnHand,
			@Schema(description = "Whole units in the warehouses after it.",
					example = "68") @Min(0) long newQuantityOnHand,
			@Schema(description = "When its details or counters were changed last, UTC.",
					example = "2026-05-24T23:35:01.501226Z") Instant updatedAt) {

		static SoldItem of(AllocationReceipt receipt) {
			ItemFigures before = receipt.itemBefore();
			ItemFigures after = receipt.itemAfter();
			return new SoldItem(after.id(), after.available() + receipt.after().terms().quantity(), after.available(),
					before.reserved(), after.reserved(), before.onHand(), after.onHand(), after.updatedAt());
		}

	}

	/** Seed "Allocation Endpoints", heading "Update Allocation". */
	@Schema(name = "ChangedAllocation", description = "A promise that was changed.")
	record Changed(@JsonUnwrapped AllocationBody allocation,
			@Schema(description = "The id of the warehouse before it; the same if it was not changed.",
					example = "wh_01HXYZ789GHI") @OwnId String previousWarehouseId,
			@Schema(description = "Whole units before it; the same if they were not changed.",
					example = "2") @Min(1) int previousQuantity,
			@Schema(description = "The item, with its figures after it.") ItemBrief inventoryItem) {

		static Changed of(AllocationReceipt receipt) {
			AllocationView before = before(receipt);
			return new Changed(AllocationBody.of(receipt.after()), before.terms().warehouseId(),
					before.terms().quantity(), ItemBrief.of(receipt.itemAfter()));
		}

	}

}

package io.holdfast.journal;

import java.time.Instant;

import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Reference;
import org.jspecify.annotations.Nullable;

/** A journal entry as it reads. */
public record JournalView(String id, EntryType type, String itemId, long seq, Instant at, @Nullable String warehouseId,
		StockChange.Deltas deltas, StockChange.After after, @Nullable String allocationId, @Nullable String orderId,
		@Nullable AllocationStatus status, @Nullable Split split, String actor, @Nullable String reason,
		Reference reference, Metadata attributes) {

	/**
	 * The units that the entry is about: what came or went for stock movements, what was
	 * promised or freed else.
	 */
	public long quantity() {
		return switch (this.type) {
			case RECEIPT, ADJUSTMENT, RETURN -> this.deltas.onHand();
			case RESERVE, CHANGE, CONFIRM -> this.deltas.reserved();
			case SPLIT -> (this.split != null) ? this.split.quantity() : 0;
			case SALE, RELEASE, EXPIRE -> -this.deltas.reserved();
			case SAFETY -> this.deltas.safetyStock();
			case COMMIT, UNCOMMIT -> this.deltas.committed();
			case BACKORDER -> this.deltas.backordered();
			case PROMOTE -> -this.deltas.backordered();
		};
	}

}

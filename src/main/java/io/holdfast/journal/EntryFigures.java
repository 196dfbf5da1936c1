package io.holdfast.journal;

import io.holdfast.kernel.AllocationStatus;
import org.jspecify.annotations.Nullable;

/** A journal entry without its texts: all of it that counts something. */
public record EntryFigures(String itemId, long seq, EntryType type, @Nullable String warehouseId,
		StockChange.Deltas deltas, StockChange.After after, @Nullable String allocationId, @Nullable String orderId,
		@Nullable AllocationStatus status) {

	/** Whether it did what its type says. */
	public boolean fitsItsType() {
		return moved() && reached();
	}

	/** What is committed moves along with other things and is not looked at. */
	private boolean moved() {
		int onHand = this.deltas.onHand();
		int reserved = this.deltas.reserved();
		int safetyStock = this.deltas.safetyStock();
		return switch (this.type) {
			case RECEIPT, RETURN -> onHand > 0 && reserved == 0 && safetyStock == 0;
			case ADJUSTMENT -> reserved == 0 && safetyStock == 0;
			case SALE -> onHand < 0 && reserved == onHand && safetyStock == 0;
			case RESERVE -> onHand == 0 && reserved > 0 && safetyStock == 0;
			case RELEASE, EXPIRE -> onHand == 0 && reserved < 0 && safetyStock == 0;
			case CONFIRM -> onHand == 0 && reserved == 0 && safetyStock == 0;
			case CHANGE, COMMIT, UNCOMMIT, BACKORDER, PROMOTE, SPLIT -> onHand == 0 && safetyStock == 0;
			case SAFETY -> onHand == 0 && reserved == 0;
		};
	}

	private boolean reached() {
		return switch (this.type) {
			case RECEIPT, RETURN, ADJUSTMENT, SAFETY -> this.allocationId == null;
			case CHANGE -> this.status == null && this.allocationId != null;
			case RESERVE -> this.allocationId != null && (this.status == null || this.status.isOpen());
			case CONFIRM -> this.status == AllocationStatus.CONFIRMED;
			case SALE -> this.status == AllocationStatus.FULFILLED;
			case EXPIRE -> this.status == AllocationStatus.CANCELLED;
			case RELEASE ->
				this.allocationId != null && (this.status == null || this.status == AllocationStatus.CANCELLED);
			case COMMIT, UNCOMMIT, BACKORDER, PROMOTE, SPLIT -> true;
		};
	}

}

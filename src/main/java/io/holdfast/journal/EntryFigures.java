package io.holdfast.journal;

import io.holdfast.kernel.AllocationStatus;
import org.jspecify.annotations.Nullable;

/** A journal entry without its texts: all of it that counts something. */
public record EntryFigures(String itemId, long seq, EntryType type, @Nullable String warehouseId,
		StockChange.Deltas deltas, StockChange.After after, @Nullable String allocationId, @Nullable String orderId,
		@Nullable AllocationStatus status, @Nullable String splitFromId, @Nullable Integer splitQuantity) {

	/** Whether it did what its type says. */
	public boolean fitsItsType() {
		return moved() && reached();
	}

	/** What an order's own promises use up or give back moves along with them. */
	private boolean moved() {
		return this.type.isOfReservation() ? movedReservation() : this.deltas.backordered() == 0
				&& movedUnits(this.deltas.onHand(), this.deltas.reserved(), this.deltas.safetyStock());
	}

	private boolean movedUnits(int onHand, int reserved, int safetyStock) {
		return switch (this.type) {
			case RECEIPT, RETURN -> onHand > 0 && reserved == 0 && safetyStock == 0;
			case ADJUSTMENT -> reserved == 0 && safetyStock == 0;
			case SALE -> onHand < 0 && reserved == onHand && safetyStock == 0;
			case RESERVE -> onHand == 0 && reserved > 0 && safetyStock == 0;
			case RELEASE, EXPIRE -> onHand == 0 && reserved < 0 && safetyStock == 0;
			case CONFIRM -> onHand == 0 && reserved == 0 && safetyStock == 0;
			case CHANGE -> onHand == 0 && safetyStock == 0;
			case SAFETY -> onHand == 0 && reserved == 0;
			case SPLIT, COMMIT, UNCOMMIT, BACKORDER, PROMOTE -> onHand == 0 && reserved == 0 && safetyStock == 0;
		};
	}

	private boolean movedReservation() {
		long committed = this.deltas.committed();
		long backordered = this.deltas.backordered();
		return movedUnits(this.deltas.onHand(), this.deltas.reserved(), this.deltas.safetyStock())
				&& switch (this.type) {
					case COMMIT -> committed > 0 && backordered == 0;
					case UNCOMMIT -> committed < 0 && backordered == 0;
					case BACKORDER -> committed == 0 && backordered != 0;
					default -> backordered < 0 && committed >= 0 && committed <= -backordered;
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
			case COMMIT, UNCOMMIT, BACKORDER, PROMOTE ->
				this.warehouseId == null && this.allocationId == null && this.orderId != null;
			case SPLIT -> this.allocationId != null && this.status != null && this.status.isOpen();
		};
	}

}

package io.holdfast.allocation;

import java.time.Instant;

import io.holdfast.kernel.AllocationStatus;
import org.jspecify.annotations.Nullable;

/**
 * An allocation as it reads.
 *
 * @param expiredAt when the promise was over, if it ended by expiry
 * @param decision why it is in this warehouse, if none was named
 */
public record AllocationView(String id, OrderLine line, String itemId, Terms terms, AllocationStatus status,
		@Nullable Instant expiredAt, @Nullable DecisionRef decision, int revision, Instant createdAt,
		Instant updatedAt) {

	/**
	 * From its expiry on, a hold reads as it will once it has been released: nobody can
	 * tell whether it has been.
	 */
	public AllocationView asOf(Instant now) {
		Instant due = this.terms.expiresAt();
		if (this.status != AllocationStatus.PENDING || due == null || due.isAfter(now)) {
			return this;
		}
		return new AllocationView(this.id, this.line, this.itemId,
				new Terms(this.terms.warehouseId(), this.terms.quantity(), null, this.terms.metadata()),
				AllocationStatus.CANCELLED, due, this.decision, this.revision + 1, this.createdAt, due);
	}

}

package io.holdfast.consignment;

import java.time.Instant;

import io.holdfast.kernel.AllocationStatus;
import org.jspecify.annotations.Nullable;

/**
 * An allocation as its document sees it.
 *
 * @param line its line's number, from 1
 * @param expiresAt only of a PENDING one; null means never
 * @param ordinal its place among those that were made at the same instant
 */
public record Member(String allocationId, int line, String orderItemId, String itemId, String warehouseId, int quantity,
		AllocationStatus status, @Nullable Instant expiresAt, int revision, int ordinal, Instant createdAt,
		Instant updatedAt) {

	boolean isDue(Instant now) {
		return this.status == AllocationStatus.PENDING && this.expiresAt != null && !this.expiresAt.isAfter(now);
	}

	/** From its expiry on, a hold reads as it will once it has been released. */
	Member asOf(Instant now) {
		if (this.expiresAt == null || !isDue(now)) {
			return this;
		}
		return new Member(this.allocationId, this.line, this.orderItemId, this.itemId, this.warehouseId, this.quantity,
				AllocationStatus.CANCELLED, null, this.revision + 1, this.ordinal, this.createdAt, this.expiresAt);
	}

}

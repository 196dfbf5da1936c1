package io.holdfast.proof;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A row of the journal, as the database has it.
 *
 * @param warehouseId null, as the level's figures are, where only an order's reservation
 * has changed
 * @param actor the key of the request that wrote it: clients name themselves so
 */
record Entry(String inventoryItemId, long seq, String id, Instant at, String type, @Nullable String warehouseId,
		int onHandDelta, int reservedDelta, int safetyDelta, int committedDelta, int backorderedDelta,
		@Nullable Integer onHandAfter, @Nullable Integer reservedAfter, @Nullable Integer safetyAfter,
		int committedAfter, int backorderedAfter, @Nullable String allocationId, @Nullable String orderId,
		@Nullable String status, String actor) {

	/** Whether it is about an order's reservation and nothing else. */
	boolean isOfReservation() {
		return this.warehouseId == null;
	}

	/** Whether somebody who has waited is served: the service itself does that. */
	boolean isPromotion() {
		return this.type.equals("PROMOTE");
	}

	/** Units that an allocation of the order has more; those that it has sold stay. */
	int allocatedDelta() {
		return (this.allocationId != null && !this.type.equals("SALE")) ? this.reservedDelta : 0;
	}

}

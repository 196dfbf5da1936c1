package io.holdfast.proof;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A row of the journal, as the database has it.
 *
 * @param actor the key of the request that wrote it: clients name themselves so
 */
record Entry(String inventoryItemId, long seq, String id, Instant at, String type, String warehouseId, int onHandDelta,
		int reservedDelta, int safetyDelta, int onHandAfter, int reservedAfter, int safetyAfter,
		@Nullable String allocationId, @Nullable String status, String actor) {
}

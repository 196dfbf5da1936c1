package io.holdfast.sourcing;

import org.jspecify.annotations.Nullable;

/**
 * What was thought of a warehouse for a line.
 *
 * @param metres to the ship-to; null if one of the two places is not known
 * @param available of the item, before the order
 * @param rank among the active warehouses of the order, from 1; null if it is not active
 * @param quantity the units that it serves; 0 if it was rejected
 * @param rejection null if it serves
 */
public record Verdict(String warehouseId, @Nullable Long metres, long available, @Nullable Integer rank, int quantity,
		@Nullable Rejection rejection) {
}

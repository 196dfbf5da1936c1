package io.holdfast.kernel;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * For who is short: where else units are, and when some may come free.
 *
 * @param totalAvailable of the item, to anybody
 * @param availableByWarehouse of active warehouses, the most first
 * @param pendingHolds units of allocations that nobody has confirmed yet
 * @param nextReleaseAt when the next of these is over, if one ever is
 */
public record StockHelp(long totalAvailable, List<Place> availableByWarehouse, long pendingHolds,
		@Nullable Instant nextReleaseAt) {

	/** What one of them has. */
	public record Place(String warehouseId, long available) {
	}

}

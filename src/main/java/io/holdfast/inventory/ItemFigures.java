package io.holdfast.inventory;

import java.time.Instant;

/** An item's counters over all warehouses, in whole units. */
public record ItemFigures(String id, String sku, String name, long onHand, long reserved, long committed,
		long available, Instant updatedAt) {
}

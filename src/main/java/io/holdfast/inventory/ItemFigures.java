package io.holdfast.inventory;

import java.time.Instant;

/** An item's counters over all warehouses, in whole units, at a moment. */
public record ItemFigures(String id, String sku, String name, long onHand, long reserved, long committed,
		long backordered, long available, Instant updatedAt) {

	ItemFigures(String id, String sku, String name, Totals totals, Instant updatedAt) {
		this(id, sku, name, totals.onHand(), totals.reserved(), totals.committed(), totals.backordered(),
				totals.available(), updatedAt);
	}

}

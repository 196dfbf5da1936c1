package io.holdfast.inventory;

import jakarta.persistence.Embeddable;

/**
 * An item's counters over all its warehouses, in whole units. A value: each movement
 * gives a new one.
 *
 * @param committed to orders, without naming a warehouse
 * @param warehouseAvailable the sum of what each level has available
 */
@Embeddable
public record Totals(long onHand, long reserved, long committed, long warehouseAvailable) {

	static final Totals NONE = new Totals(0, 0, 0, 0);

	/** What is free in the warehouses less what is committed; below 0 it is owed. */
	long free() {
		return this.warehouseAvailable - this.committed;
	}

	/** What can still be promised. */
	public long available() {
		return Math.max(0, free());
	}

	/** After one level went from one balance to another. */
	Totals moved(Balance before, Balance after) {
		return new Totals(this.onHand + after.onHand() - before.onHand(),
				this.reserved + after.reserved() - before.reserved(), this.committed,
				this.warehouseAvailable + after.available() - before.available());
	}

}

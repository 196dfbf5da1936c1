package io.holdfast.inventory;

import java.util.Collection;

import jakarta.persistence.Embeddable;

/**
 * An item's counters over all its warehouses, in whole units. A value: each movement
 * gives a new one.
 *
 * @param committed to orders, without naming a warehouse
 * @param backordered what orders wait for until it can be committed to them
 * @param warehouseAvailable the sum of what each level has available
 */
@Embeddable
public record Totals(long onHand, long reserved, long committed, long backordered, long warehouseAvailable) {

	static final Totals NONE = new Totals(0, 0, 0, 0, 0);

	/** Of an item with these balances and nothing committed. */
	static Totals of(Collection<Balance> balances) {
		Totals totals = NONE;
		for (Balance balance : balances) {
			totals = totals.moved(Balance.EMPTY, balance);
		}
		return totals;
	}

	/** What is free in the warehouses less what is committed; below 0 it is owed. */
	public long free() {
		return this.warehouseAvailable - this.committed;
	}

	/** What can still be promised. */
	public long available() {
		return Math.max(0, free());
	}

	/** After one level went from one balance to another. */
	Totals moved(Balance before, Balance after) {
		return new Totals(this.onHand + after.onHand() - before.onHand(),
				this.reserved + after.reserved() - before.reserved(), this.committed, this.backordered,
				this.warehouseAvailable + after.available() - before.available());
	}

	/**
	 * After what is free was committed to those who wait for it. Whoever waits has no
	 * promises beyond what is committed to him.
	 */
	Totals promoted() {
		long units = Math.min(available(), this.backordered);
		return shifted(units, -units);
	}

	/** After so many more, or fewer, were committed or waited for. */
	Totals shifted(long committed, long backordered) {
		return new Totals(this.onHand, this.reserved, this.committed + committed, this.backordered + backordered,
				this.warehouseAvailable);
	}

}

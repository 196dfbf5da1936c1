package io.holdfast.inventory;

import jakarta.persistence.Embeddable;

/**
 * The three figures of an item in a warehouse, in whole units, and how each act changes
 * them. A value: acts give a new one. What may be done is for {@link InventoryItem} to
 * say; what can't be is stated here and by the table's constraints.
 */
@Embeddable
public record Balance(int onHand, int reserved, int safetyStock) {

	static final Balance EMPTY = new Balance(0, 0, 0);

	public Balance {
		if (reserved < 0 || reserved > onHand || safetyStock < 0) {
			throw new IllegalStateException(
					"No such balance: on hand " + onHand + ", reserved " + reserved + ", safety stock " + safetyStock);
		}
	}

	/** What can still be promised; 0 where safety stock is dipped into. */
	public long available() {
		return Math.max(0, (long) this.onHand - this.reserved - this.safetyStock);
	}

	Balance reserve(int quantity) {
		return new Balance(this.onHand, Math.addExact(this.reserved, quantity), this.safetyStock);
	}

	Balance release(int quantity) {
		return new Balance(this.onHand, this.reserved - quantity, this.safetyStock);
	}

	Balance ship(int quantity) {
		return new Balance(this.onHand - quantity, this.reserved - quantity, this.safetyStock);
	}

	Balance withOnHand(int counted) {
		return new Balance(counted, this.reserved, this.safetyStock);
	}

	Balance withSafetyStock(int quantity) {
		return new Balance(this.onHand, this.reserved, quantity);
	}

}

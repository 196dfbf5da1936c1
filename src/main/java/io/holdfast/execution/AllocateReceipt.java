package io.holdfast.execution;

import java.util.List;

import io.holdfast.inventory.ItemFigures;

/**
 * What an order item was promised: one allocation, of a line that was split several, and
 * what was short, if it is waited for.
 *
 * @param committed of what could not be allocated, the units that are committed to the
 * order
 * @param backordered the units that it waits for
 */
public record AllocateReceipt(List<AllocationReceipt> allocations, long committed,
		long backordered) implements Receipt {

	AllocateReceipt(List<AllocationReceipt> allocations) {
		this(allocations, 0, 0);
	}

	/**
	 * The same, with what the order has of what was short, and what the item has become
	 * thereby.
	 */
	AllocateReceipt with(long committed, long backordered, ItemFigures itemAfter) {
		return new AllocateReceipt(this.allocations.stream().map((made) -> made.with(itemAfter)).toList(), committed,
				backordered);
	}

	long quantity() {
		return this.allocations.stream().mapToLong((made) -> made.after().terms().quantity()).sum();
	}

	/** Whether nothing was allocated: all of it is waited for. */
	public boolean isEmpty() {
		return this.allocations.isEmpty();
	}

}

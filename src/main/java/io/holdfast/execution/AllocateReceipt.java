package io.holdfast.execution;

import java.util.List;

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

	/** Whether nothing was allocated: all of it is waited for. */
	public boolean isEmpty() {
		return this.allocations.isEmpty();
	}

}

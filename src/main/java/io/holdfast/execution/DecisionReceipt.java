package io.holdfast.execution;

import java.util.List;

/**
 * What was decided of an order's lines.
 *
 * @param lines in the order of the command
 * @param allocations what was done to the order's allocations
 */
public record DecisionReceipt(List<Line> lines, List<AllocationReceipt> allocations) implements Receipt {

	/**
	 * A line as it stands now.
	 *
	 * @param shipped how many of the accepted units have left
	 */
	public record Line(String orderItemId, long accepted, long shipped) {
	}

}

package io.holdfast.execution;

import java.util.List;

import io.holdfast.consignment.ConsignmentView;

/**
 * What was done to documents.
 *
 * @param consignments as the command has left them
 * @param allocations what was done to their allocations, in this order
 */
public record ConsignmentReceipt(List<ConsignmentView> consignments,
		List<AllocationReceipt> allocations) implements Receipt {
}

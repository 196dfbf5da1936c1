package io.holdfast.execution;

import java.util.List;

/** What was done, as it was at that moment: an answer needs no further query. */
public sealed interface Receipt
		permits AllocateReceipt, AllocationReceipt, SplitReceipt, ConsignmentReceipt, EventReceipt, StockReceipt,
		ReservationReceipt, DecisionReceipt, ItemReceipt, WarehouseReceipt, ExpireHoldsReceipt {

	/** What it says of allocations. */
	default List<AllocationReceipt> ofAllocations() {
		return switch (this) {
			case AllocateReceipt it -> it.allocations();
			case AllocationReceipt it -> List.of(it);
			case DecisionReceipt it -> it.allocations();
			case SplitReceipt it -> List.of(it.rest(), it.part());
			case ConsignmentReceipt it -> it.allocations();
			default -> List.of();
		};
	}

}

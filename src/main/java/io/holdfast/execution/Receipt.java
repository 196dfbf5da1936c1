package io.holdfast.execution;

/** What was done, as it was at that moment: an answer needs no further query. */
public sealed interface Receipt
		permits AllocationReceipt, StockReceipt, ItemReceipt, WarehouseReceipt, ExpireHoldsReceipt {

}

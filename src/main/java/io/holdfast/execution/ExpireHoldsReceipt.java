package io.holdfast.execution;

/** None of the oldest holds of this item is over; the journal says which were. */
record ExpireHoldsReceipt(String itemId) implements Receipt {
}

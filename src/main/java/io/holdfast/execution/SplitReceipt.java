package io.holdfast.execution;

/** What an allocation became of which some units were split off, and what they became. */
public record SplitReceipt(AllocationReceipt rest, AllocationReceipt part) implements Receipt {
}

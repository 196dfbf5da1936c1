package io.holdfast.execution;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** One act on stock. What it names is what its batch locks and reads. */
public sealed interface Command permits AllocationCommand, StockCommand, ExpireHolds {

	/** The item it names, if it names one. */
	default Optional<String> namedItem() {
		return Optional.empty();
	}

	/** The allocation it names, if it names one; its item is locked with it. */
	default Optional<String> namedAllocation() {
		return Optional.empty();
	}

	/** The warehouse it names, if it names one. */
	default @Nullable String warehouseId() {
		return null;
	}

	/** Whether every warehouse of the item may serve it. */
	default boolean choosesWarehouse() {
		return false;
	}

}

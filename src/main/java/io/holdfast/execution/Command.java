package io.holdfast.execution;

import java.util.Optional;
import java.util.Set;

import io.holdfast.allocation.Held;
import org.jspecify.annotations.Nullable;

/** One act on stock. What it names is what its batch locks and reads. */
public sealed interface Command
		permits AllocationCommand, ConsignmentCommand, EventCommand, StockCommand, ReservationCommand, ExpireHolds {

	/** The items it names. */
	default Set<String> namedItems() {
		return Set.of();
	}

	/** The allocation it names, if it names one; its item is locked with it. */
	default Optional<String> namedAllocation() {
		return Optional.empty();
	}

	/**
	 * The documents it names; the items of all their allocations are locked with them.
	 */
	default Set<String> namedConsignments() {
		return Set.of();
	}

	/** The order all of whose allocations it may touch, if there is one. */
	default Optional<String> allocatedOrder() {
		return Optional.empty();
	}

	/** The order it names, if it names one; what is reserved for it is read. */
	default Optional<String> namedOrder() {
		return Optional.empty();
	}

	/** Which part of the order's reservation it may change. */
	default Reserving reserving() {
		return Reserving.NOTHING;
	}

	/** The warehouse it names, if it names one. */
	default @Nullable String warehouseId() {
		return null;
	}

	/** All warehouses it names. */
	default Set<String> namedWarehouses() {
		String only = warehouseId();
		return (only != null) ? Set.of(only) : Set.of();
	}

	/** Whether every warehouse of the item may serve it. */
	default boolean choosesWarehouse() {
		return false;
	}

	/** What it would hold without confirming it, for the order that it names if any. */
	default Held holds() {
		return Held.NOTHING;
	}

	/** Whether it is about many items whoever knows which. */
	default boolean isWide() {
		return false;
	}

	/**
	 * Whether it has several steps, of which a later one may be refused: it is rehearsed
	 * first.
	 */
	default boolean isCompound() {
		return false;
	}

	/** How an order's reservation may be changed. */
	enum Reserving {

		/** Only by what allocations use up and give back. */
		NOTHING,

		/** Lines of the items named. */
		NAMED_ITEMS,

		/** All of it, whatever items it is of: they are locked with it. */
		EVERYTHING

	}

}

package io.holdfast.execution;

import java.util.List;

import io.holdfast.allocation.DecisionRef;
import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.SourcingStrategy;
import io.holdfast.sourcing.Placement;
import org.jspecify.annotations.Nullable;

/** Where to take the units from. */
public sealed interface Sourcing {

	static Sourcing from(String warehouseId) {
		return new Named(warehouseId);
	}

	/** This warehouse and no other. */
	record Named(String warehouseId) implements Sourcing {
	}

	/**
	 * What is best for the whole order.
	 *
	 * @param strategy null for the default: NEAREST where there is a ship-to, else
	 * PRIORITY
	 * @param splitLines whether several warehouses may serve one line
	 */
	record Chosen(@Nullable SourcingStrategy strategy, @Nullable Coordinates shipTo,
			boolean splitLines) implements Sourcing {
	}

	/**
	 * What was chosen under the lock.
	 *
	 * @param available what could have been had at that moment, if that is less than was
	 * asked for
	 * @param nearest the single warehouse that came nearest to covering it, if any did
	 */
	record Placed(List<Placement> placements, long available, @Nullable String nearest,
			DecisionRef decision) implements Sourcing {

		boolean isShort(int quantity) {
			return units() < quantity;
		}

		long units() {
			return this.placements.stream().mapToLong(Placement::quantity).sum();
		}

	}

}

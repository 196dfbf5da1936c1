package io.holdfast.execution;

import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.SourcingStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Where to take the units from: the warehouse named, else one chosen by the strategy
 * (default: NEAREST where there is a ship-to, else PRIORITY).
 */
public record Sourcing(@Nullable String warehouseId, @Nullable SourcingStrategy strategy,
		@Nullable Coordinates shipTo) {

	public static Sourcing from(String warehouseId) {
		return new Sourcing(warehouseId, null, null);
	}

}

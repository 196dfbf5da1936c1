package io.holdfast.sourcing;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.SourcingStrategy;
import org.jspecify.annotations.Nullable;

/** Ranks the warehouses that could serve a line. */
public interface WarehouseChooser {

	/** Best first, and total: of two candidates one is always better. */
	Comparator<Candidate> ranking();

	/** The best candidate that covers the quantity alone. */
	default Optional<Candidate> choose(Collection<Candidate> candidates, int quantity) {
		return candidates.stream().filter((candidate) -> candidate.available() >= quantity).min(ranking());
	}

	/**
	 * @param strategy null for the default: NEAREST where there is a ship-to, else
	 * PRIORITY
	 */
	static WarehouseChooser of(@Nullable SourcingStrategy strategy, @Nullable Coordinates shipTo) {
		if (strategy == SourcingStrategy.MOST_AVAILABLE) {
			return new MostAvailable();
		}
		if (strategy == SourcingStrategy.PRIORITY || shipTo == null) {
			return new LowestPriority();
		}
		return new NearestWarehouse(shipTo);
	}

}

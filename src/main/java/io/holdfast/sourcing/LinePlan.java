package io.holdfast.sourcing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a line is served from.
 *
 * @param placements none, or of a partial plan fewer units than wanted, if it is short
 * @param available what could be had where the line is short: where lines may not be
 * split, from the best single warehouse
 * @param nearest the warehouse that comes nearest to serving a line that is short
 */
public record LinePlan(List<Placement> placements, long available, @Nullable String nearest) {

	public long units() {
		return this.placements.stream().mapToLong(Placement::quantity).sum();
	}

}

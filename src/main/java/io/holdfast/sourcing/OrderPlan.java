package io.holdfast.sourcing;

import java.util.List;

/**
 * Where each line of an order is served from, in the order of the lines.
 *
 * @param exact whether no plan with fewer warehouses, or as many at a lower cost, exists
 * @param atLeast no plan has fewer warehouses than this
 */
public record OrderPlan(List<LinePlan> lines, boolean exact, int atLeast) {

	/** In the order in which they first appear. */
	public List<String> warehouses() {
		return this.lines.stream()
			.flatMap((line) -> line.placements().stream())
			.map(Placement::warehouseId)
			.distinct()
			.toList();
	}

}

package io.holdfast.sourcing;

import java.util.Arrays;
import java.util.List;

/**
 * Warehouses by their places, ascending.
 *
 * @param exact whether none is better
 * @param atLeast no other set has fewer
 */
record WarehouseSet(List<Integer> places, boolean exact, int atLeast) {

	static WarehouseSet of(int[] places, boolean exact, int atLeast) {
		return new WarehouseSet(Arrays.stream(places).boxed().toList(), exact, atLeast);
	}

	int[] toArray() {
		return this.places.stream().mapToInt(Integer::intValue).toArray();
	}

}

package io.holdfast.allocation;

import java.util.Map;

/**
 * What a tenant holds and has not confirmed.
 *
 * @param largeOrders those of its orders that hold very much, by their ids
 */
public record Holdings(Held whole, Map<String, Held> largeOrders) {

	public static final Holdings NONE = new Holdings(Held.NOTHING, Map.of());

	/** Holds, and the units of all of them. */
	public record Held(long holds, long units) {

		public static final Held NOTHING = new Held(0, 0);

		public Held plus(Held more) {
			return new Held(this.holds + more.holds, this.units + more.units);
		}

	}

}

package io.holdfast.allocation;

import java.util.Map;

/**
 * What a tenant holds and has not confirmed.
 *
 * @param orders those of its orders that were asked about, by their ids; an order that
 * holds nothing is not among them
 */
public record Holdings(Held whole, Map<String, Held> orders) {

	public static final Holdings NONE = new Holdings(Held.NOTHING, Map.of());

	public Held ofOrder(String orderId) {
		return this.orders.getOrDefault(orderId, Held.NOTHING);
	}

	/** So many holds, and the units of all of them. */
	public record Held(long holds, long units) {

		public static final Held NOTHING = new Held(0, 0);

		public Held plus(Held more) {
			return new Held(this.holds + more.holds, this.units + more.units);
		}

	}

}

package io.holdfast.kernel;

/**
 * How a warehouse is chosen where none is named. Ties are broken by the next strategy in
 * this order, then by id.
 */
public enum SourcingStrategy {

	/**
	 * The shortest geodesic distance to the ship-to; warehouses without coordinates come
	 * last.
	 */
	NEAREST,

	/** The lowest priority number; warehouses without one come last. */
	PRIORITY,

	/** The most units available. */
	MOST_AVAILABLE

}

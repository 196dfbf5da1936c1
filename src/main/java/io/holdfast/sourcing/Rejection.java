package io.holdfast.sourcing;

/** Why a warehouse does not serve a line. */
public enum Rejection {

	/** It takes no promises. */
	INACTIVE,

	/** The line names another. */
	NOT_NAMED,

	/** It has nothing of the item available. */
	NO_STOCK,

	/**
	 * It can't serve the line alone; and the line may not be split, or another can, or
	 * all together can't.
	 */
	NOT_ENOUGH,

	/**
	 * It has units, but they are promised to other orders, or to other lines of this one.
	 */
	PROMISED,

	/** It is none of those that the order needs, and would be one more. */
	MORE_WAREHOUSES,

	/** One that serves is nearer. */
	FARTHER,

	/** One that serves has a lower number, or has one at all. */
	LOWER_PRIORITY,

	/** One that serves has more of what the order wants. */
	LESS_AVAILABLE,

	/** It is as good, and the other's id comes first. */
	LATER_ID

}

package io.holdfast.reservation;

/**
 * What all orders together have reserved of an item: committed to them, and waited for.
 */
public record ReservedUnits(long committed, long backordered) {

	public static final ReservedUnits NONE = new ReservedUnits(0, 0);

}

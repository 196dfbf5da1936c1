package io.holdfast.inventory;

/**
 * Units of an item that are committed to their orders again, since holds of these are
 * over.
 */
interface GivenBack {

	String getItemId();

	long getUnits();

}

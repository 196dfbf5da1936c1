package io.holdfast.consignment;

/** Where a line of a document stands. */
public enum LineStatus {

	ALLOCATED, PARTIALLY_ALLOCATED, SHIPPED, CANCELLED, SCRATCHED

}

package io.holdfast.kernel;

/** What kind of place holds the stock. */
public enum WarehouseType {

	DC, STORE, VENDOR

}

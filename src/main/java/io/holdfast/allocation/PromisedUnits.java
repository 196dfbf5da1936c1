package io.holdfast.allocation;

/** What the PENDING and CONFIRMED allocations of an item in a warehouse hold together. */
public record PromisedUnits(String itemId, String warehouseId, long quantity) {
}

package io.holdfast.inventory;

/** What can still be promised of an item from a warehouse, in whole units. */
public record WarehouseAvailability(String warehouseId, long available) {
}

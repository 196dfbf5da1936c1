package io.holdfast.sourcing;

/** So many units from this warehouse. */
public record Placement(String warehouseId, int quantity) {
}

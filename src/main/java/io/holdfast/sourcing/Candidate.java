package io.holdfast.sourcing;

import io.holdfast.inventory.WarehouseView;

/**
 * A warehouse that could serve a line, and the units of the item that it has available.
 */
public record Candidate(WarehouseView warehouse, long available) {
}

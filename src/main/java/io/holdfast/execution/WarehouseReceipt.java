package io.holdfast.execution;

import io.holdfast.inventory.WarehouseView;

/** A warehouse that was created or described anew. */
record WarehouseReceipt(WarehouseView warehouse) implements Receipt {
}

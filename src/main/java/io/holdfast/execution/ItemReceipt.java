package io.holdfast.execution;

import io.holdfast.inventory.ItemView;

/** An item that was created or described anew. */
record ItemReceipt(ItemView item) implements Receipt {
}

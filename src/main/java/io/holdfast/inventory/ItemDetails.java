package io.holdfast.inventory;

import io.holdfast.kernel.Metadata;

/** What an item is called. */
public record ItemDetails(String sku, String name, Metadata metadata) {
}

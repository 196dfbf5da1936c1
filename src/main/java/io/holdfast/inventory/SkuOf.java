package io.holdfast.inventory;

/** How an item is called by us and by those who sell it. */
public record SkuOf(String itemId, String sku) {
}

package io.holdfast.inventory;

/** What is in a warehouse of an item, as files name both. */
public record StockRow(String sku, String name, String warehouseCode, int onHand, int safetyStock) {
}

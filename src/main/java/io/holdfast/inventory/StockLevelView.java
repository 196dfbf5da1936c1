package io.holdfast.inventory;

/** One item in one warehouse, as it reads: holds that are due no longer count. */
public record StockLevelView(String itemId, String warehouseId, Balance balance) {
}

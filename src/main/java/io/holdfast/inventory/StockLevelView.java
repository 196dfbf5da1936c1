package io.holdfast.inventory;

/** One item in one warehouse, as it reads: holds that are due no longer count. */
public record StockLevelView(String itemId, String warehouseId, Balance balance) {

	StockLevelView(String itemId, String warehouseId, int onHand, long reserved, int safetyStock) {
		this(itemId, warehouseId, new Balance(onHand, Math.toIntExact(reserved), safetyStock));
	}

}

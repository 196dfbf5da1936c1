package io.holdfast.dialect.inventoryv1;

/** What a line of a file of stock has. */
enum StockColumn {

	SKU("sku"), NAME("name"), WAREHOUSE_CODE("warehouseCode"), QUANTITY_ON_HAND("quantityOnHand"),
	SAFETY_STOCK("safetyStock");

	private final String title;

	StockColumn(String title) {
		this.title = title;
	}

	/** As the first line of the file says it. */
	String title() {
		return this.title;
	}

}

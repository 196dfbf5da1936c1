package io.holdfast.execution;

import java.util.Map;

import io.holdfast.inventory.WarehouseView;
import io.holdfast.sourcing.PlanRequest.ItemStock;

/** Where the stock is that an order is planned on: under locks, or as it reads. */
interface PlannedStock {

	/** By id, of all warehouses that any stock is in or that is named and there. */
	Map<String, WarehouseView> warehouses();

	/** Of an item that is there. */
	ItemStock item(String itemId, String orderId);

}

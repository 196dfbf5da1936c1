package io.holdfast.execution;

import java.util.Map;

import io.holdfast.inventory.InventoryItem;
import io.holdfast.inventory.WarehouseView;
import io.holdfast.sourcing.PlanRequest.ItemStock;
import io.holdfast.sourcing.PlanRequest.Shelf;

/** The stock that a batch has locked, as its submissions before this one leave it. */
record LockedStock(Workbench bench) implements PlannedStock {

	@Override
	public Map<String, WarehouseView> warehouses() {
		return this.bench.getWarehouses();
	}

	@Override
	public ItemStock item(String itemId, String orderId) {
		InventoryItem item = this.bench.getItems().item(itemId);
		long open = this.bench.reserved(orderId, itemId).open();
		return new ItemStock(itemId, Math.max(0, item.getTotals().free() + open),
				this.bench.getItems()
					.levels(item)
					.stream()
					.map((level) -> new Shelf(level.getWarehouseId(), level.getBalance().available()))
					.toList());
	}

}

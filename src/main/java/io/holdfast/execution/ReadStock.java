package io.holdfast.execution;

import java.util.Map;
import java.util.Objects;

import io.holdfast.inventory.ItemView;
import io.holdfast.inventory.WarehouseView;
import io.holdfast.sourcing.PlanRequest.ItemStock;
import io.holdfast.sourcing.PlanRequest.Shelf;

/**
 * Stock as it reads at an instant.
 *
 * @param open what is committed to the order, by item
 */
record ReadStock(Map<String, ItemView> items, Map<String, WarehouseView> warehouses,
		Map<String, Long> open) implements PlannedStock {

	@Override
	public ItemStock item(String itemId, String orderId) {
		ItemView item = Objects.requireNonNull(this.items.get(itemId));
		return new ItemStock(itemId, Math.max(0, item.totals().free() + this.open.getOrDefault(itemId, 0L)),
				item.levels()
					.stream()
					.map((level) -> new Shelf(level.warehouseId(), level.balance().available()))
					.toList());
	}

}

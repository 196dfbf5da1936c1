package io.holdfast.inventory;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What can still be promised of a sku, in whole units.
 *
 * @param itemId null if no item has this sku
 * @param warehouses in the order of their ids
 */
public record AvailabilityView(String sku, @Nullable String itemId, long available,
		List<WarehouseAvailability> warehouses) {

	static AvailabilityView unknown(String sku) {
		return new AvailabilityView(sku, null, 0, List.of());
	}

	/** Of one item. */
	static AvailabilityView of(List<AvailabilityRepository.Row> rows) {
		AvailabilityRepository.Row item = rows.getFirst();
		List<WarehouseAvailability> warehouses = rows.stream().flatMap((row) -> row.availability().stream()).toList();
		long inWarehouses = warehouses.stream().mapToLong(WarehouseAvailability::available).sum();
		Totals totals = new Totals(0, 0, item.committed(), item.backordered(), inWarehouses).promoted();
		return new AvailabilityView(item.sku(), item.itemId(), totals.available(), warehouses);
	}

}

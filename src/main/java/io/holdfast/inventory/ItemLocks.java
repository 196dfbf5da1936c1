package io.holdfast.inventory;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.holdfast.kernel.TenantId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

/** Locks items, and reads under the lock what moves with them. */
@Component
public class ItemLocks {

	private final InventoryItemRepository items;

	private final StockLevelRepository levels;

	private final WarehouseRepository warehouses;

	private final Timer waiting;

	ItemLocks(InventoryItemRepository items, StockLevelRepository levels, WarehouseRepository warehouses,
			MeterRegistry registry) {
		this.items = items;
		this.levels = levels;
		this.warehouses = warehouses;
		this.waiting = Timer.builder("holdfast.lock.wait")
			.description("The locking statement, nearly all of it waiting for rows that others have locked")
			.serviceLevelObjectives(Duration.ofMillis(1), Duration.ofMillis(10), Duration.ofMillis(100),
					Duration.ofMillis(500), Duration.ofMillis(1500))
			.register(registry);
	}

	/**
	 * The first statement of every transaction that moves stock: the items named, and
	 * those of everything else that is named.
	 */
	public LockedItems lock(TenantId tenant, LockNames names) {
		return this.waiting.record(
				() -> new LockedItems(tenant, this.items.lock(tenant, array(names.items()), array(names.allocations()),
						array(names.reservations()), array(names.consignments()), array(names.orders()))));
	}

	/** The same, without those that another transaction has locked: waits for nobody. */
	public LockedItems tryLock(TenantId tenant, LockNames names) {
		return this.waiting.record(() -> new LockedItems(tenant,
				this.items.tryLock(tenant, array(names.items()), array(names.allocations()),
						array(names.reservations()), array(names.consignments()), array(names.orders()))));
	}

	/**
	 * Reads every level of some of the locked items, and of all of them the levels in the
	 * warehouses named.
	 * @return the warehouses of these levels, and those of the others named that exist;
	 * no lock is needed, a change of one holds for batches begun after it
	 */
	public Map<String, WarehouseView> readLevels(TenantId tenant, LockedItems locked, Collection<String> wholeItemIds,
			Collection<String> warehouseIds) {
		Map<String, WarehouseView> found = new HashMap<>();
		for (Object[] row : this.levels.find(tenant, array(locked.ids()), array(wholeItemIds), array(warehouseIds))) {
			StockLevel level = (StockLevel) row[0];
			locked.add(level);
			found.computeIfAbsent(level.getWarehouseId(), (id) -> ((Warehouse) row[1]).view());
		}
		List<String> others = warehouseIds.stream().filter((id) -> !found.containsKey(id)).toList();
		if (!others.isEmpty()) {
			this.warehouses.find(tenant, array(others))
				.stream()
				.map(Warehouse::view)
				.forEach((warehouse) -> found.put(warehouse.id(), warehouse));
		}
		return found;
	}

	/** One parameter, however many there are: the statement is always the same. */
	private static String[] array(Collection<String> ids) {
		return ids.toArray(String[]::new);
	}

}

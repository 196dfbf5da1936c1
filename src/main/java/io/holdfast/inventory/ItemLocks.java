package io.holdfast.inventory;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Locks items, and reads under the lock what moves with them. */
@Component
@RequiredArgsConstructor
public class ItemLocks {

	private final InventoryItemRepository items;

	private final StockLevelRepository levels;

	private final WarehouseRepository warehouses;

	/**
	 * The first statement of every transaction that moves stock: the items named, and
	 * those of the allocations named.
	 */
	public LockedItems lock(TenantId tenant, Collection<String> itemIds, Collection<String> allocationIds) {
		return new LockedItems(tenant, this.items.lock(tenant, itemIds, allocationIds));
	}

	/**
	 * Reads every level of some of the locked items, and of all of them the levels in the
	 * warehouses named.
	 */
	public void readLevels(TenantId tenant, LockedItems locked, Collection<String> wholeItemIds,
			Collection<String> warehouseIds) {
		locked.add(this.levels.find(tenant, wholeItemIds, locked.ids(), warehouseIds));
	}

	/**
	 * Those of the warehouses that exist; no lock is needed, a change of one holds for
	 * batches begun after it.
	 */
	public Map<String, WarehouseView> warehouses(TenantId tenant, Collection<String> ids) {
		return this.warehouses.find(tenant, ids)
			.stream()
			.map(Warehouse::view)
			.collect(Collectors.toMap(WarehouseView::id, Function.identity()));
	}

}

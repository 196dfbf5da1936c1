package io.holdfast.inventory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The items that a batch has locked, and those of their levels that it needs.
 */
public final class LockedItems {

	private final TenantId tenant;

	private final Map<String, InventoryItem> items = new LinkedHashMap<>();

	private final Map<StockLevel.Key, StockLevel> levels = new LinkedHashMap<>();

	LockedItems(TenantId tenant, Collection<InventoryItem> items) {
		this.tenant = tenant;
		items.forEach((item) -> this.items.put(item.getId(), item));
	}

	void add(Collection<StockLevel> levels) {
		levels.forEach((level) -> this.levels.put(keyOf(level), level));
	}

	public Set<String> ids() {
		return this.items.keySet();
	}

	/** Of the levels that were read. */
	public Set<String> warehouseIds() {
		return this.levels.values().stream().map(StockLevel::getWarehouseId).collect(Collectors.toSet());
	}

	/**
	 * The item, locked.
	 * @throws RefusedException with {@link Refusal.ItemNotFound}
	 */
	public InventoryItem item(String id) {
		InventoryItem item = this.items.get(id);
		if (item == null) {
			throw new RefusedException(new Refusal.ItemNotFound(id));
		}
		return item;
	}

	public Optional<StockLevel> level(InventoryItem item, String warehouseId) {
		return Optional.ofNullable(find(item, warehouseId));
	}

	/** The level there, with nothing in it where the item was never stocked. */
	public StockLevel levelOrEmpty(InventoryItem item, String warehouseId) {
		StockLevel level = find(item, warehouseId);
		return (level != null) ? level : new StockLevel(this.tenant, item.getId(), warehouseId, Balance.EMPTY);
	}

	/** Takes a level that has just begun to exist. */
	public boolean adopt(StockLevel level) {
		return this.levels.putIfAbsent(keyOf(level), level) == null;
	}

	/** The levels of the item that were read. */
	public List<StockLevel> levels(InventoryItem item) {
		return this.levels.values().stream().filter((level) -> level.getItemId().equals(item.getId())).toList();
	}

	/** To rehearse on. */
	public LockedItems copy() {
		LockedItems copy = new LockedItems(this.tenant, this.items.values().stream().map(InventoryItem::copy).toList());
		copy.add(this.levels.values().stream().map(StockLevel::copy).toList());
		return copy;
	}

	private @Nullable StockLevel find(InventoryItem item, String warehouseId) {
		return this.levels.get(new StockLevel.Key(this.tenant, item.getId(), warehouseId));
	}

	private static StockLevel.Key keyOf(StockLevel level) {
		return new StockLevel.Key(level.getTenantId(), level.getItemId(), level.getWarehouseId());
	}

}

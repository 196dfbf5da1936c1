package io.holdfast.inventory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

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

	/** By item and warehouse. */
	private final Map<String, Map<String, StockLevel>> levels = new HashMap<>();

	/** How a level is taken in: itself, or a copy to rehearse on. */
	private final UnaryOperator<StockLevel> intake;

	LockedItems(TenantId tenant, Collection<InventoryItem> items) {
		this(tenant, items, UnaryOperator.identity());
	}

	private LockedItems(TenantId tenant, Collection<InventoryItem> items, UnaryOperator<StockLevel> intake) {
		this.tenant = tenant;
		this.intake = intake;
		items.forEach((item) -> this.items.put(item.getId(), item));
	}

	/** One that is known already stays as it is. */
	void add(StockLevel level) {
		ofItem(level.getItemId()).computeIfAbsent(level.getWarehouseId(), (id) -> this.intake.apply(level));
	}

	public Set<String> ids() {
		return this.items.keySet();
	}

	/** Whether no order has any of them reserved, or waits for it. */
	public boolean areUnreserved() {
		return this.items.values()
			.stream()
			.map(InventoryItem::getTotals)
			.allMatch((totals) -> totals.committed() == 0 && totals.backordered() == 0);
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
		return ofItem(level.getItemId()).putIfAbsent(level.getWarehouseId(), level) == null;
	}

	/** The levels of the item that were read. */
	public List<StockLevel> levels(InventoryItem item) {
		return List.copyOf(ofItem(item.getId()).values());
	}

	/** To rehearse on. */
	public LockedItems copy() {
		LockedItems copy = new LockedItems(this.tenant, this.items.values().stream().map(InventoryItem::copy).toList(),
				StockLevel::copy);
		this.levels.values().forEach((ofItem) -> ofItem.values().forEach(copy::add));
		return copy;
	}

	private @Nullable StockLevel find(InventoryItem item, String warehouseId) {
		return ofItem(item.getId()).get(warehouseId);
	}

	private Map<String, StockLevel> ofItem(String itemId) {
		return this.levels.computeIfAbsent(itemId, (id) -> new LinkedHashMap<>());
	}

}

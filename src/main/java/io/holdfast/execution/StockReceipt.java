package io.holdfast.execution;

import java.util.List;

import io.holdfast.inventory.InventoryItem;
import io.holdfast.inventory.ItemFigures;
import io.holdfast.inventory.StockLevel;
import io.holdfast.inventory.StockLevelView;
import io.holdfast.journal.JournalEntry;
import io.holdfast.journal.JournalView;

/**
 * What was done to the units of an item in a warehouse.
 *
 * @param entries what the journal says of it; empty if nothing changed
 */
public record StockReceipt(ItemFigures before, ItemFigures after, StockLevelView level,
		List<JournalView> entries) implements Receipt {

	static StockReceipt of(ItemFigures before, InventoryItem item, StockLevel level, List<JournalEntry> entries) {
		return new StockReceipt(before, item.figures(),
				new StockLevelView(item.getId(), level.getWarehouseId(), level.getBalance()),
				entries.stream().map(JournalEntry::view).toList());
	}

}

package io.holdfast.execution;

import java.util.List;

import io.holdfast.inventory.ItemFigures;
import io.holdfast.inventory.StockLevelView;
import io.holdfast.journal.JournalView;

/**
 * What was done to the units of an item in a warehouse.
 *
 * @param entries what the journal says of it; empty if nothing changed
 */
public record StockReceipt(ItemFigures before, ItemFigures after, StockLevelView level,
		List<JournalView> entries) implements Receipt {
}

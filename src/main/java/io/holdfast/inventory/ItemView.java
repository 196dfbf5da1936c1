package io.holdfast.inventory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import io.holdfast.kernel.Metadata;

/**
 * An item as it reads at an instant: details, counters over all warehouses, and each
 * warehouse's level in the order of their ids.
 */
public record ItemView(String id, ItemDetails details, int revision, Totals totals, Instant createdAt,
		Instant updatedAt, List<StockLevelView> levels) {

	/**
	 * @param givenBack what holds that are due give back to their orders' reservations
	 */
	static ItemView of(InventoryItemRepository.Row row, List<InventoryItemRepository.LevelRow> levels, long givenBack) {
		List<StockLevelView> views = levels.stream().map(InventoryItemRepository.LevelRow::view).toList();
		Totals totals = Totals.of(views.stream().map(StockLevelView::balance).toList())
			.shifted(row.committed() + givenBack, row.backordered())
			.promoted();
		return new ItemView(row.id(), new ItemDetails(row.sku(), row.name(), new Metadata(row.metadata())),
				row.revision(), totals, row.createdAt(), updatedAt(row, levels), views);
	}

	/** A hold that is due changed the item when it was over, released or not. */
	private static Instant updatedAt(InventoryItemRepository.Row row, List<InventoryItemRepository.LevelRow> levels) {
		return levels.stream()
			.map(InventoryItemRepository.LevelRow::lastExpiry)
			.filter(Objects::nonNull)
			.filter(row.updatedAt()::isBefore)
			.max(Comparator.naturalOrder())
			.orElse(row.updatedAt());
	}

	public ItemFigures figures() {
		return new ItemFigures(this.id, this.details.sku(), this.details.name(), this.totals, this.updatedAt);
	}

}

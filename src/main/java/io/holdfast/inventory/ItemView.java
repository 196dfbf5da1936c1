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
public record ItemView(String id, ItemDetails details, int revision, long committed, Instant createdAt,
		Instant updatedAt, List<StockLevelView> levels) {

	static ItemView of(InventoryItemRepository.Row row, List<InventoryItemRepository.LevelRow> levels) {
		return new ItemView(row.id(), new ItemDetails(row.sku(), row.name(), new Metadata(row.metadata())),
				row.revision(), row.committed(), row.createdAt(), updatedAt(row, levels),
				levels.stream().map(InventoryItemRepository.LevelRow::view).toList());
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
		long onHand = 0;
		long reserved = 0;
		long available = -this.committed;
		for (StockLevelView level : this.levels) {
			onHand += level.balance().onHand();
			reserved += level.balance().reserved();
			available += level.balance().available();
		}
		return new ItemFigures(this.id, this.details.sku(), this.details.name(), onHand, reserved, this.committed,
				Math.max(0, available), this.updatedAt);
	}

}

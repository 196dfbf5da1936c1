package io.holdfast.audit;

import io.holdfast.journal.EntryFigures;
import org.jspecify.annotations.Nullable;

/**
 * What has drifted.
 *
 * @param warehouseId null if it is about the item as a whole
 * @param allocationId null if it is about no single allocation
 * @param sequence null if it is about no single entry of the item's journal
 */
public record Subject(String itemId, @Nullable String warehouseId, @Nullable String allocationId,
		@Nullable Long sequence) {

	static Subject item(String itemId) {
		return new Subject(itemId, null, null, null);
	}

	static Subject level(String itemId, String warehouseId) {
		return new Subject(itemId, warehouseId, null, null);
	}

	static Subject entry(EntryFigures entry) {
		return new Subject(entry.itemId(), entry.warehouseId(), entry.allocationId(), entry.seq());
	}

}

package io.holdfast.execution;

import java.util.List;

import io.holdfast.allocation.AllocationView;
import io.holdfast.inventory.ItemFigures;
import io.holdfast.journal.JournalView;
import org.jspecify.annotations.Nullable;

/**
 * What was done to an allocation.
 *
 * @param before null if it is new
 * @param entries what the journal says of it; empty if nothing changed
 */
public record AllocationReceipt(@Nullable AllocationView before, AllocationView after, ItemFigures itemBefore,
		ItemFigures itemAfter, List<JournalView> entries) implements Receipt {

	/** Whether its units were another allocation's before. */
	boolean isPart() {
		return this.entries.stream().anyMatch((entry) -> entry.split() != null);
	}

	/** The same, with what the item has become by what else the command did. */
	AllocationReceipt with(ItemFigures itemAfter) {
		return new AllocationReceipt(this.before, this.after, this.itemBefore, itemAfter, this.entries);
	}

}

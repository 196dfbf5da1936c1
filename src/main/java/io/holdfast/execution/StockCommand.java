package io.holdfast.execution;

import java.util.Set;

import io.holdfast.kernel.AdjustmentType;
import io.holdfast.kernel.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Acts on the units in a warehouse. An inactive warehouse may be counted and filled too.
 */
public sealed interface StockCommand extends Command {

	String itemId();

	@Override
	String warehouseId();

	@Override
	default Set<String> namedItems() {
		return Set.of(itemId());
	}

	/**
	 * Units came or went.
	 *
	 * @param quantity signed for ADJUSTMENT, positive else
	 */
	record Adjust(String itemId, String warehouseId, AdjustmentType type, int quantity, @Nullable String reason,
			Reference reference) implements StockCommand {
	}

	/** So many units are there, so many are kept back; null keeps what is. */
	record Count(String itemId, String warehouseId, @Nullable Integer onHand,
			@Nullable Integer safetyStock) implements StockCommand {
	}

}

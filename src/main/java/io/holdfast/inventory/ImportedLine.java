package io.holdfast.inventory;

import io.holdfast.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of stock: one to be counted, or one that can't be.
 */
public sealed interface ImportedLine {

	/** Where it is in the file, from 1. */
	int line();

	/**
	 * So many units of an item are in a warehouse.
	 *
	 * @param warehouseCode what other systems call the warehouse
	 * @param safetyStock null keeps what is
	 */
	record Count(int line, String sku, String name, String warehouseCode, int onHand,
			@Nullable Integer safetyStock) implements ImportedLine {
	}

	/** Why a line was not imported. */
	sealed interface Fault extends ImportedLine {

	}

	/** A field of it is not what it must be. */
	record Unfit(int line, String field, String message) implements Fault {
	}

	record Refused(int line, Refusal refusal) implements Fault {
	}

}

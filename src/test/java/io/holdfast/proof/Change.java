package io.holdfast.proof;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What an entry of the journal has to say of an item and an order. */
record Change(String type, @Nullable String warehouseId, int reserved, int committed, int backordered) {

	static Change of(Entry entry) {
		return new Change(entry.type(), entry.warehouseId(), entry.reservedDelta(), entry.committedDelta(),
				entry.backorderedDelta());
	}

	/** Without a warehouse; nothing is written of nothing. */
	static List<Change> ofReservation(int committed, int backordered) {
		List<Change> changes = new ArrayList<>();
		if (committed != 0) {
			changes.add(new Change((committed > 0) ? "COMMIT" : "UNCOMMIT", null, 0, committed, 0));
		}
		if (backordered != 0) {
			changes.add(new Change("BACKORDER", null, 0, 0, backordered));
		}
		return changes;
	}

}

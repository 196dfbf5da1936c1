package io.holdfast.dialect.inventoryv1;

import java.time.Instant;

import io.holdfast.journal.EntryType;
import io.holdfast.journal.JournalView;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Metadata;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row of the journal. The first ten fields are the seed's, heading "Fulfill
 * Allocation".
 */
@Schema(name = "Transaction", description = "Something that happened to stock or to an allocation.")
record TransactionBody(@Schema(example = "tx_01KXYZ890YZA") String id, EntryType type,
		@Schema(example = "inv_01GXYZ234DEF") String inventoryItemId,
		@Schema(description = "The whole units it is about.", example = "2") long quantity,
		@Schema(example = "wh_01HXYZ789GHI") @Nullable String warehouseId,
		@Schema(description = "The place within the warehouse.",
				example = "loc_01JXYZ101KLM") @Nullable String locationId,
		@Schema(example = "SHIP-3456") @Nullable String referenceNumber,
		@Schema(example = "SHIPMENT") @Nullable String referenceType,
		@Schema(example = "Order fulfillment") @Nullable String reason, Instant createdAt,
		@Schema(description = "Its place in the item's journal, from 1 without a gap.", example = "3") long sequence,
		@Schema(example = "alloc_01NXYZ901EFG") @Nullable String allocationId,
		@Schema(example = "ord_01OXYZ012HIJ") @Nullable String orderId,
		@Schema(description = "The status that the allocation reached with it.") @Nullable AllocationStatus status,
		@Schema(description = "Who asked for it; `system` is Holdfast.", example = "local") String userId,
		@Schema(description = "What it did to the warehouse's counters.") Changes changes,
		@Schema(description = "What they were after it.") @Nullable Changes after, @Schema(types = "object",
				implementation = Object.class, description = "The metadata that came with it.") Metadata metadata) {

	static TransactionBody of(JournalView entry) {
		return new TransactionBody(entry.id(), entry.type(), entry.itemId(), entry.quantity(), entry.warehouseId(),
				entry.reference().locationId(), entry.reference().number(), entry.reference().type(), entry.reason(),
				entry.at(), entry.seq(), entry.allocationId(), entry.orderId(), entry.status(), entry.actor(),
				new Changes(entry.deltas().onHand(), entry.deltas().reserved(), entry.deltas().safetyStock()),
				after(entry), entry.attributes());
	}

	private static @Nullable Changes after(JournalView entry) {
		Integer onHand = entry.after().onHand();
		Integer reserved = entry.after().reserved();
		Integer safetyStock = entry.after().safetyStock();
		return (onHand != null && reserved != null && safetyStock != null) ? new Changes(onHand, reserved, safetyStock)
				: null;
	}

	/** The counters of a warehouse. */
	@Schema(name = "StockCounters", description = "The counters of an item in a warehouse, in whole units.")
	record Changes(int quantityOnHand, int quantityReserved, int safetyStock) {
	}

}

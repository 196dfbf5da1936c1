package io.holdfast.dialect.inventoryv1;

import java.time.Instant;

import io.holdfast.journal.EntryType;
import io.holdfast.journal.JournalView;
import io.holdfast.journal.StockChange;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Metadata;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A row of the journal. The first ten fields are the seed's, heading "Fulfill
 * Allocation".
 */
@Schema(name = "Transaction", description = "Something that happened to stock or to an allocation.")
record TransactionBody(@Schema(description = "Its id.", example = "tx_01KXYZ890YZA") @OwnId String id,
		@Schema(description = "What happened.", example = "SALE") EntryType type,
		@Schema(description = "The id of the item.", example = "inv_01GXYZ234DEF") @OwnId String inventoryItemId,
		@Schema(description = "The whole units it is about; negative if they went in an ADJUSTMENT, or were given up by a CHANGE or SAFETY.",
				example = "2") long quantity,
		@Schema(description = "The id of the warehouse; null if it is about none.",
				example = "wh_01HXYZ789GHI") @OwnId @Nullable String warehouseId,
		@Schema(description = "The place within the warehouse, as it was sent; else null.",
				example = "loc_01JXYZ101KLM") @ForeignId @Nullable String locationId,
		@Schema(description = "The number of the document it came with, as it was sent; else null.",
				example = "SHIP-3456") @ForeignId @Nullable String referenceNumber,
		@Schema(description = "The kind of that document, as it was sent; else null.",
				example = "SHIPMENT") @ForeignId @Nullable String referenceType,
		@Schema(description = "The reason or the notes given, or Holdfast's own; else null.",
				example = "Order fulfillment") @Text @Nullable String reason,
		@Schema(description = "When it happened, UTC.", example = "2026-05-24T23:35:01.501226Z") Instant createdAt,
		@Schema(description = "Its place in the item's journal, from 1 without a gap.",
				example = "3") @Min(1) long sequence,
		@Schema(description = "The id of the allocation; null if it is about none.",
				example = "alloc_01NXYZ901EFG") @OwnId @Nullable String allocationId,
		@Schema(description = "The order; null if it is about none.",
				example = "ord_01OXYZ012HIJ") @ForeignId @Nullable String orderId,
		@Schema(description = "The status that the allocation reached with it; null if it reached none.",
				example = "FULFILLED") @Nullable AllocationStatus status,
		@Schema(description = "Who asked for it; `system` is Holdfast.", example = "local") @Size(min = 1,
				max = Limits.ACTOR) @Pattern(regexp = Limits.ACTOR_FORM) String userId,
		@Schema(description = "What it did to the counters of the warehouse and the item.") Changes changes,
		@Schema(description = "What the warehouse's counters were after it; null if it is about no warehouse.") @Nullable Counters after,
		@Schema(description = "The metadata that came with it; at most 16 KB of JSON.",
				example = "{}") Metadata metadata) {

	static TransactionBody of(JournalView entry) {
		return new TransactionBody(entry.id(), entry.type(), entry.itemId(), entry.quantity(), entry.warehouseId(),
				entry.reference().locationId(), entry.reference().number(), entry.reference().type(), entry.reason(),
				entry.at(), entry.seq(), entry.allocationId(), entry.orderId(), entry.status(), entry.actor(),
				Changes.of(entry.deltas()), after(entry), entry.attributes());
	}

	private static @Nullable Counters after(JournalView entry) {
		Integer onHand = entry.after().onHand();
		Integer reserved = entry.after().reserved();
		Integer safetyStock = entry.after().safetyStock();
		return (onHand != null && reserved != null && safetyStock != null) ? new Counters(onHand, reserved, safetyStock)
				: null;
	}

	/** What happened to the counters of a warehouse and of the item. */
	@Schema(name = "StockChange", description = "By how much the counters of an item rose, in whole units.")
	record Changes(@Schema(description = "Units in the warehouse.", example = "-2") int quantityOnHand,
			@Schema(description = "Units promised from it.", example = "-2") int quantityReserved,
			@Schema(description = "Units kept back from being promised.", example = "0") int safetyStock,
			@Schema(description = "Units committed to orders without a warehouse.",
					example = "0") long quantityCommitted,
			@Schema(description = "Units that orders wait for.", example = "0") long quantityBackordered) {

		private static Changes of(StockChange.Deltas deltas) {
			return new Changes(deltas.onHand(), deltas.reserved(), deltas.safetyStock(), deltas.committed(),
					deltas.backordered());
		}

	}

	/** The counters of a warehouse. */
	@Schema(name = "StockCounters", description = "The counters of an item in a warehouse, in whole units.")
	record Counters(@Schema(description = "Units in the warehouse.", example = "38") @Min(0) int quantityOnHand,
			@Schema(description = "Units promised from it.", example = "0") @Min(0) int quantityReserved,
			@Schema(description = "Units kept back from being promised.", example = "0") @Min(0) int safetyStock) {
	}

}

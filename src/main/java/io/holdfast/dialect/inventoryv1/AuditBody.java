package io.holdfast.dialect.inventoryv1;

import java.util.Iterator;

import io.holdfast.audit.Counter;
import io.holdfast.audit.Drift;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/** What an audit found. */
@Schema(name = "Audit", description = "Whether everything adds up.")
record AuditBody(@Schema(description = "How many items there are.", example = "50000") @Min(0) long itemsChecked,
		@Schema(description = "What does not come out; normally nothing.",
				implementation = DriftBody[].class) @Size(max = Integer.MAX_VALUE) Iterator<RawValue> drift) {

	/** The envelope, for the API document. */
	@Schema(name = "AuditResponse", description = "What was asked for.")
	record Answer(@Schema(description = "Always true here.", example = "true") boolean success,
			@Schema(description = "What was asked for.") AuditBody data) {
	}

	/** Something that does not come out. */
	@Schema(name = "Drift",
			description = "Sources that should agree and do not; null where a source does not say, or has no row.")
	record DriftBody(
			@Schema(description = "The id of the item.", example = "inv_01GXYZ234DEF") @OwnId String inventoryItemId,
			@Schema(description = "The id of the warehouse; null if it is about the item as a whole.",
					example = "wh_01HXYZ789GHI") @OwnId @Nullable String warehouseId,
			@Schema(description = "The id of the allocation; null if it is about no single one.",
					example = "alloc_01NXYZ901EFG") @OwnId @Nullable String allocationId,
			@Schema(description = "The entry of the item's journal, as in the transactions; null if it is about no single one.",
					example = "3") @Min(1) @Nullable Long sequence,
			@Schema(description = "What differs.", example = "RESERVED") Counter counter,
			@Schema(description = "What is kept; of an entry, what it says the counter was after it.",
					example = "3") @Nullable Long stored,
			@Schema(description = "What the allocations add up to.", example = "2") @Nullable Long fromAllocations,
			@Schema(description = "What the journal adds up to; of an entry, what the one before it and its own change do.",
					example = "2") @Nullable Long fromJournal) {

		static DriftBody of(Drift drift) {
			return new DriftBody(drift.subject().itemId(), drift.subject().warehouseId(),
					drift.subject().allocationId(), drift.subject().sequence(), drift.counter(), drift.stored(),
					drift.fromAllocations(), drift.fromJournal());
		}

	}

}

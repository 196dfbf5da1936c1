package io.holdfast.dialect.inventoryv1;

import java.time.Instant;

import io.holdfast.journal.EntryType;
import io.holdfast.journal.JournalFilter;
import io.holdfast.kernel.Page;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which rows of the journal to list. */
record TransactionQuery(@Parameter(description = "Of this item.") @OwnId @Nullable String inventoryItemId,
		@Parameter(description = "In this warehouse.") @OwnId @Nullable String warehouseId,
		@Parameter(description = "About this allocation.") @OwnId @Nullable String allocationId,
		@Parameter(description = "About this order.") @ForeignId @Nullable String orderId,
		@Parameter(description = "What happened.") @Nullable EntryType type,
		@Parameter(description = "From this instant on.") @Nullable Instant from,
		@Parameter(description = "Before this instant.") @Nullable Instant to,
		@Parameter(
				description = "The most rows to return; absent: 20.") @Min(1) @Max(Limits.PAGE) @Nullable Integer limit,
		@Parameter(description = "Where to go on: `page.nextCursor` of the page before.") @Size(
				max = Limits.CURSOR) @Nullable String cursor) {

	JournalFilter toFilter() {
		return new JournalFilter(this.inventoryItemId, this.warehouseId, this.allocationId, this.orderId, this.type,
				this.from, this.to);
	}

	Page.Request toPage() {
		return Limits.page(this.limit, this.cursor);
	}

}

package io.holdfast.journal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Which entries to list; null means any. From is included, to is not. */
public record JournalFilter(@Nullable String itemId, @Nullable String warehouseId, @Nullable String allocationId,
		@Nullable String orderId, @Nullable EntryType type, @Nullable Instant from, @Nullable Instant to) {
}

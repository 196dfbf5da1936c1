package io.holdfast.allocation;

import java.time.Instant;

import io.holdfast.kernel.AllocationStatus;
import org.jspecify.annotations.Nullable;

/** Which allocations to list; null means any. */
public record AllocationFilter(@Nullable AllocationStatus status, @Nullable String warehouseId, @Nullable String itemId,
		@Nullable String orderId, @Nullable Instant expiresBefore) {

	public static AllocationFilter ofOrder(String orderId, @Nullable AllocationStatus status) {
		return new AllocationFilter(status, null, null, orderId, null);
	}

}

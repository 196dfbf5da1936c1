package io.holdfast.allocation;

import io.holdfast.kernel.AllocationStatus;

/**
 * What an allocation's row says of stock, as it is stored: a hold that is over and was
 * not released is still PENDING here.
 */
public record Promise(String id, String itemId, String orderId, String warehouseId, int quantity,
		AllocationStatus status) {
}

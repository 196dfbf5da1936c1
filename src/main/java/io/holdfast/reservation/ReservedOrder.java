package io.holdfast.reservation;

import java.time.Instant;
import java.util.List;

/** What an order has reserved, item by item. */
public record ReservedOrder(String orderId, List<Item> items, Instant createdAt, Instant updatedAt) {

	static ReservedOrder of(OrderReservation order, List<ReservedItem> items) {
		return new ReservedOrder(order.getOrderId(), items.stream().map(Item::of).toList(), order.getCreatedAt(),
				order.getUpdatedAt());
	}

	/**
	 * All lines of an item.
	 *
	 * @param quantity without what was rejected
	 * @param allocated of it, to whichever order item
	 */
	public record Item(String itemId, long quantity, long allocated) {

		static Item of(ReservedItem item) {
			long quantity = item.getLines().stream().mapToLong((line) -> line.getQuantity() - line.getRejected()).sum();
			return new Item(item.getItemId(), quantity, Math.min(quantity, item.allocated()));
		}

	}

}

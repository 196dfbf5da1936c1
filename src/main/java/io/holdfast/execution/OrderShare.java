package io.holdfast.execution;

import java.util.Comparator;
import java.util.List;

import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.reservation.ReservationLine;
import io.holdfast.reservation.ReservedItem;

/** How much an order may have allocated of an item, and to which of its order items. */
record OrderShare(ReservedItem reserved) {

	static OrderShare of(String orderId, String itemId, Workbench bench) {
		return new OrderShare(bench.reserved(orderId, itemId));
	}

	/**
	 * Whether the order has reserved so many more.
	 * @throws RefusedException with {@link Refusal.ReservationExceeded}
	 */
	void requireCovering(long more) {
		long total = lines().stream().mapToLong((line) -> line.getQuantity() - line.getRejected()).sum();
		if (more > 0 && this.reserved.allocated() + more > total) {
			throw new RefusedException(new Refusal.ReservationExceeded(this.reserved.getOrderId(), orderItemFor(more),
					this.reserved.getItemId(), total, this.reserved.allocated() + more));
		}
	}

	/**
	 * The first that wants so many, else the first; the item itself where there is none.
	 */
	String orderItemFor(long units) {
		return lines().stream()
			.filter((line) -> wanted(line) >= units)
			.findFirst()
			.or(() -> lines().stream().findFirst())
			.map(ReservationLine::getOrderItemId)
			.orElse(this.reserved.getItemId());
	}

	private long wanted(ReservationLine line) {
		return line.getQuantity() - line.getRejected()
				- this.reserved.getAllocated().getOrDefault(line.getOrderItemId(), 0L);
	}

	private List<ReservationLine> lines() {
		return this.reserved.getLines().stream().sorted(Comparator.comparingInt(ReservationLine::getOrdinal)).toList();
	}

}

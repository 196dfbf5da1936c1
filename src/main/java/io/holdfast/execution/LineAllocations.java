package io.holdfast.execution;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.holdfast.allocation.Allocation;
import io.holdfast.allocation.OrderLine;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;

/** An order item's allocations of an item that were not cancelled. */
record LineAllocations(OrderLine line, String itemId, Workbench bench) {

	private static final Comparator<Allocation> LATEST_FIRST = Comparator.comparing(Allocation::getCreatedAt)
		.thenComparing(Allocation::getOrdinal)
		.thenComparing(Allocation::getId)
		.reversed();

	long units() {
		return units(all());
	}

	long unitsShipped() {
		return units(shipped());
	}

	List<Allocation> openLatestFirst() {
		return all().filter((each) -> each.getStatus().isOpen()).sorted(LATEST_FIRST).toList();
	}

	/**
	 * @throws RefusedException with {@link Refusal.NotChangeable}
	 */
	void requireShippedAtMost(int units) {
		if (unitsShipped() > units) {
			Allocation shipped = shipped().min(LATEST_FIRST).orElseThrow();
			throw new RefusedException(new Refusal.NotChangeable(shipped.getId(), shipped.getStatus()));
		}
	}

	private Stream<Allocation> shipped() {
		return all().filter((each) -> each.getStatus() == AllocationStatus.FULFILLED);
	}

	private Stream<Allocation> all() {
		return this.bench.getAllocations()
			.values()
			.stream()
			.filter((each) -> each.getStatus() != AllocationStatus.CANCELLED)
			.filter((each) -> each.getItemId().equals(this.itemId))
			.filter((each) -> each.getOrderId().equals(this.line.orderId())
					&& each.getOrderItemId().equals(this.line.orderItemId()));
	}

	private static long units(Stream<Allocation> allocations) {
		return allocations.mapToLong(Allocation::getQuantity).sum();
	}

}

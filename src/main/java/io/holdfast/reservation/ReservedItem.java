package io.holdfast.reservation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lombok.Getter;

/**
 * What an order has reserved of an item: its lines of that item, pooled, and what its
 * allocations have used up of them. Without lines nothing is ever open.
 */
@Getter
public final class ReservedItem {

	private final String orderId;

	private final String itemId;

	private final List<ReservationLine> lines = new ArrayList<>();

	/**
	 * By order item: units of the order's PENDING, CONFIRMED and FULFILLED allocations.
	 */
	private final Map<String, Long> allocated = new HashMap<>();

	ReservedItem(String orderId, String itemId) {
		this.orderId = orderId;
		this.itemId = itemId;
	}

	/** What is committed to the order. Without lines nobody has counted allocations. */
	public long open() {
		return this.lines.isEmpty() ? 0 : Math.max(0, surplus());
	}

	/** What is promised beyond what is allocated; below 0, the other way round. */
	public long surplus() {
		return promised() - allocated();
	}

	public long promised() {
		return this.lines.stream().mapToLong(ReservationLine::promised).sum();
	}

	public long allocated() {
		return this.allocated.values().stream().mapToLong(Long::longValue).sum();
	}

	public long backordered() {
		return this.lines.stream().mapToLong(ReservationLine::getBackordered).sum();
	}

	/** By how much the order item's allocations are more than its line is promised. */
	public long beyond(String orderItemId) {
		return Math.max(0, this.allocated.getOrDefault(orderItemId, 0L)
				- line(orderItemId).map(ReservationLine::promised).orElse(0L));
	}

	/**
	 * Allocations of the order came or, below 0, went.
	 * @return by how much what is committed to the order has changed
	 */
	public long allocate(String orderItemId, long units) {
		long before = open();
		this.allocated.merge(orderItemId, units, Long::sum);
		return open() - before;
	}

	public Optional<ReservationLine> line(String orderItemId) {
		return this.lines.stream().filter((line) -> line.getOrderItemId().equals(orderItemId)).findFirst();
	}

	void add(ReservationLine line) {
		this.lines.add(line);
	}

	void remove(ReservationLine line) {
		this.lines.remove(line);
	}

	/**
	 * What is open and what is not, line by line, in their order. Units are pooled: a
	 * line is shown as much of what is open as its own allocations have left of it.
	 */
	public List<ReservationView.Line> view() {
		List<ReservationView.Line> views = new ArrayList<>();
		long left = open();
		for (ReservationLine line : inOrder()) {
			long allocated = this.allocated.getOrDefault(line.getOrderItemId(), 0L);
			long open = Math.min(left, Math.max(0, line.promised() - allocated));
			left -= open;
			views.add(ReservationView.Line.of(line, allocated, open));
		}
		return views;
	}

	private List<ReservationLine> inOrder() {
		return this.lines.stream().sorted(Comparator.comparingInt(ReservationLine::getOrdinal)).toList();
	}

	/** To rehearse on. */
	ReservedItem copy() {
		ReservedItem copy = new ReservedItem(this.orderId, this.itemId);
		this.lines.stream().map(ReservationLine::copy).forEach(copy.lines::add);
		copy.allocated.putAll(this.allocated);
		return copy;
	}

}

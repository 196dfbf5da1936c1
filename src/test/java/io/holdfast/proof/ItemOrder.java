package io.holdfast.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.holdfast.proof.Served.Offer;
import io.holdfast.proof.Served.Waiting;

/**
 * The lines of an order that want the same item, as they are served one after the other
 * from a moment on: whether that can have come of them what was answered, and what the
 * journal has of it.
 */
class ItemOrder {

	private final Order order;

	private final Moment moment;

	private final Served served;

	private final Packing packing;

	private final List<Change> changes = new ArrayList<>();

	/** What those lines may have that are yet to be served. */
	private int promisable;

	private Claim claim;

	ItemOrder(Order order, Moment moment, Standing.Stage standing, Served served) {
		this.order = order;
		this.moment = moment;
		this.served = served;
		Map<String, Integer> shelves = moment.shelves();
		if (!order.named().isEmpty()) {
			shelves.keySet().retainAll(Set.of(order.named()));
		}
		this.packing = new Packing(shelves, order.split());
		this.claim = Claim.of(moment, standing);
		this.promisable = this.claim.promisable();
	}

	boolean isServedAsAnswered(List<Order.Line> lines) {
		return lines.stream().allMatch((line) -> {
			boolean possible = isPossible(line);
			this.promisable -= this.served.units(line);
			this.packing.accept(this.served.units(line));
			allocate(line);
			return possible;
		}) && isWaitedForAsAnswered(lines);
	}

	private boolean isPossible(Order.Line line) {
		Set<String> warehouses = this.served.placements(line).keySet();
		int units = this.served.units(line);
		if (warehouses.size() > 1 && !this.order.split()) {
			return false;
		}
		if (line.quantity() <= this.promisable && this.packing.hasRoomFor(line.quantity())) {
			return units == line.quantity() && this.served.shortage(line).isEmpty() && areTheBest(warehouses);
		}
		return areTheBest(warehouses) && offers().stream()
			.anyMatch((offer) -> units == (this.order.waits() ? offer.available() : 0)
					&& this.served.isShort(line, offer, this.order.waits()));
	}

	/** Which warehouse is asked first is known where there is only one line. */
	private boolean areTheBest(Collection<String> warehouses) {
		return !isSingle() || warehouses.stream().allMatch(best()::equals);
	}

	private boolean isSingle() {
		return this.order.lines().size() == 1 && !this.order.split();
	}

	/** That which is named; else that with the most units. They have no priorities. */
	private String best() {
		return this.order.named().isEmpty() ? this.moment.shelves().keySet().stream().findFirst().orElse("")
				: this.order.named();
	}

	private List<Offer> offers() {
		return this.packing.offers()
			.stream()
			.map((offer) -> new Offer(isSingle() ? best() : offer.warehouseId(),
					Math.max(0, Math.min(offer.available(), this.promisable))))
			.toList();
	}

	private void allocate(Order.Line line) {
		this.served.placements(line).forEach((warehouse, units) -> {
			this.changes.add(new Change("RESERVE", warehouse, units, -this.claim.used(units), 0));
			this.claim = this.claim.allocate(units);
		});
	}

	/** What they are short of together; the first lines have what there is of it. */
	private boolean isWaitedForAsAnswered(List<Order.Line> lines) {
		int missing = lines.stream().mapToInt(this::missing).sum();
		this.changes.addAll(Change.ofReservation(this.claim.committed(missing), this.claim.waiting(missing)));
		int left = missing - this.claim.waiting(missing);
		for (Order.Line line : lines) {
			int has = Math.min(missing(line), left);
			left -= has;
			if (!this.served.isWaiting(line, new Waiting(has, missing(line) - has))) {
				return false;
			}
		}
		return true;
	}

	private int missing(Order.Line line) {
		return this.order.waits() ? line.quantity() - this.served.units(line) : 0;
	}

	/** Whether the journal has just that. */
	boolean hasWritten(List<Entry> entries) {
		return this.changes.equals(entries.stream().map(Change::of).toList());
	}

	/** Whether these warehouses could have served as many units of each line. */
	boolean isServedBy(Collection<String> warehouses) {
		return this.packing.isServedBy(warehouses);
	}

}

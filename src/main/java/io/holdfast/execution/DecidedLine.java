package io.holdfast.execution;

import java.util.ArrayList;
import java.util.List;

import io.holdfast.allocation.Allocation;
import io.holdfast.allocation.OrderLine;
import io.holdfast.allocation.Terms;
import io.holdfast.execution.AllocationCommand.Allocate;
import io.holdfast.execution.AllocationCommand.Confirm;
import io.holdfast.inventory.InventoryItem;
import io.holdfast.journal.EntryType;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.reservation.ReservationLine;
import io.holdfast.reservation.ReservedItem;
import org.jspecify.annotations.Nullable;

/** A line of an order's reservation, and what is decided of it. */
record DecidedLine(ReservationCommand.Decide.Share decision, InventoryItem item, ReservedItem reserved,
		ReservationLine line, LineAllocations allocations, Workbench bench) {

	private static final String REASON = "No longer accepted";

	/**
	 * @throws RefusedException with {@link Refusal.ReservationLineNotFound}
	 */
	static DecidedLine of(String orderId, ReservationCommand.Decide.Share decision, Workbench bench) {
		List<ReservedItem> items = bench.getReservations()
			.ofOrder(orderId)
			.stream()
			.filter((item) -> item.line(decision.orderItemId()).isPresent())
			.toList();
		if (items.size() != 1) {
			throw new RefusedException(new Refusal.ReservationLineNotFound(orderId, decision.orderItemId()));
		}
		ReservedItem reserved = items.getFirst();
		return new DecidedLine(decision, bench.getItems().item(reserved.getItemId()), reserved,
				reserved.line(decision.orderItemId()).orElseThrow(),
				new LineAllocations(new OrderLine(orderId, decision.orderItemId()), reserved.getItemId(), bench),
				bench);
	}

	/**
	 * @throws RefusedException with {@link Refusal.ReservationExceeded}, or
	 * {@link Refusal.NotChangeable} if more has been shipped than is accepted
	 */
	void requireSound() {
		if (this.decision.total() > this.line.getQuantity()) {
			throw new RefusedException(new Refusal.ReservationExceeded(this.line.getOrderId(),
					this.line.getOrderItemId(), this.item.getId(), this.line.getQuantity(), this.decision.total()));
		}
		this.allocations.requireShippedAtMost(this.decision.accepted());
	}

	/** Allocated units that are not accepted any more; the latest go first. */
	List<AllocationReceipt> giveBack(Actor actor) {
		List<AllocationReceipt> receipts = new ArrayList<>();
		long left = -missing();
		for (Allocation allocation : this.allocations.openLatestFirst()) {
			int units = Math.clamp(left, 0, allocation.getQuantity());
			if (units > 0) {
				receipts.add(giveBack(units, new AllocationAct(allocation.getId(), actor, this.bench)));
				left -= units;
			}
		}
		return receipts;
	}

	private static AllocationReceipt giveBack(int units, AllocationAct act) {
		Allocation allocation = act.getAllocation();
		if (units == allocation.getQuantity()) {
			allocation.step(AllocationStatus.CANCELLED, Metadata.EMPTY, act.getBench().getNow());
			act.journalStep(EntryType.RELEASE, act.release(units)).because(REASON);
		}
		else {
			act.journalChange(EntryType.CHANGE, act.release(units)).because(REASON);
			Terms terms = allocation.terms();
			allocation.change(
					new Terms(terms.warehouseId(), terms.quantity() - units, terms.expiresAt(), terms.metadata()),
					act.getBench().getNow());
		}
		return act.receipt();
	}

	/**
	 * Puts down what is decided. What is left of the line stays promised, and waits as
	 * far as it is short; what is backordered waits as far as it is short, and is put off
	 * as far as it is not.
	 * @throws RefusedException with {@link Refusal.InsufficientStock}
	 */
	void settle(Actor actor) {
		ReservationBooking booking = new ReservationBooking(this.item, this.reserved);
		long had = this.item.getTotals().free() + this.reserved.open();
		long open = Math.max(0, this.reserved.surplus() + promisedMore());
		long shortage = Math.max(0, open - had);
		requireLeft(shortage);
		long waiting = Math.max(0, this.decision.backordered() - (had - open + shortage));
		this.line.decide(this.decision.rejected(), this.decision.backordered() - waiting);
		this.line.waitFor(waiting + shortage, this.bench.getNow());
		this.line.hopeFor(this.decision.backorderDate());
		booking.book(actor, this.bench);
	}

	/**
	 * By how much the decision promises more than is promised now; those below 0 give.
	 */
	long promisedMore() {
		return this.line.getQuantity() - this.decision.rejected() - this.decision.backordered() - this.line.promised();
	}

	/** Only what nobody has decided can wait instead. */
	private void requireLeft(long shortage) {
		long excess = shortage - (this.line.getQuantity() - this.decision.total());
		if (excess > 0) {
			throw new RefusedException(
					new Refusal.InsufficientStock(this.item.getId(), null, missing(), missing() - excess));
		}
	}

	/**
	 * How many units are accepted and not allocated yet; below 0, the other way round.
	 */
	long missing() {
		return this.decision.accepted() - this.allocations.units();
	}

	Allocate toCommand(@Nullable Coordinates shipTo) {
		return new Allocate(null, new OrderLine(this.line.getOrderId(), this.line.getOrderItemId()), this.item.getId(),
				Math.toIntExact(missing()), new Sourcing.Chosen(null, shipTo, true), null, new Expiry.Confirmed(),
				Metadata.EMPTY);
	}

	/** What is accepted and waits to be confirmed, the oldest first. */
	List<Confirm> confirmations() {
		return this.allocations.openLatestFirst()
			.reversed()
			.stream()
			.filter((each) -> each.getStatus() == AllocationStatus.PENDING)
			.map((each) -> new Confirm(each.getId(), null, Metadata.EMPTY))
			.toList();
	}

	DecisionReceipt.Line receipt() {
		return new DecisionReceipt.Line(this.line.getOrderItemId(), this.decision.accepted(),
				this.allocations.unitsShipped());
	}

}

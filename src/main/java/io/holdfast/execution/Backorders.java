package io.holdfast.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import io.holdfast.inventory.InventoryItem;
import io.holdfast.kernel.Actor;
import io.holdfast.reservation.OrderReservation;
import io.holdfast.reservation.ReservationLine;
import io.holdfast.reservation.ReservedItem;
import io.holdfast.reservation.Reservations;

/**
 * Adds to an order's reservation what lines of a submission could not be allocated of an
 * item: committed where the item has it elsewhere, else waited for. Only after all of
 * them had their turn, for what one line is promised is no other's to take.
 */
final class Backorders {

	private final InventoryItem item;

	private final ReservedItem reserved;

	private final Workbench bench;

	/** Open to the order anyway: it covers what is short first. */
	private long open;

	private long free;

	/** What order items wait for already: it covers what they are short of next. */
	private final Map<String, Long> waiting = new HashMap<>();

	/** Allocations that the reservation does not include. */
	private long beyond;

	private Backorders(ReservedItem reserved, Workbench bench) {
		this.item = bench.getItems().item(reserved.getItemId());
		this.reserved = reserved;
		this.bench = bench;
		this.open = reserved.open();
		this.free = this.item.getTotals().available();
		this.beyond = Math.max(0, -reserved.surplus());
		reserved.getLines().forEach((line) -> this.waiting.put(line.getOrderItemId(), line.getBackordered()));
	}

	/** The results of a submission, with what its lines have of what was short. */
	static List<Result> book(Submission submission, List<Result> results, Workbench bench) {
		List<Result> booked = new ArrayList<>(results);
		byItem(submission, results, bench).forEach((reserved, lines) -> {
			List<AllocateReceipt> receipts = new Backorders(reserved, bench).book(lines, submission.caller().actor());
			for (int i = 0; i < lines.size(); i++) {
				booked.set(lines.get(i).index(), new Result.Accepted(receipts.get(i)));
			}
		});
		return booked;
	}

	private static Map<ReservedItem, List<Shortfall>> byItem(Submission submission, List<Result> results,
			Workbench bench) {
		Map<ReservedItem, List<Shortfall>> byItem = new LinkedHashMap<>();
		for (int i = 0; i < results.size(); i++) {
			if (submission.commands().get(i) instanceof AllocationCommand.Allocate command
					&& results.get(i) instanceof Result.Accepted(AllocateReceipt receipt)
					&& receipt.quantity() < command.quantity()) {
				byItem
					.computeIfAbsent(bench.reserved(command.line().orderId(), command.itemId()),
							(reserved) -> new ArrayList<>())
					.add(new Shortfall(i, command, receipt));
			}
		}
		return byItem;
	}

	private List<AllocateReceipt> book(List<Shortfall> lines, Actor actor) {
		ReservationBooking booking = new ReservationBooking(this.item, this.reserved);
		List<Long> waiting = lines.stream().map(this::await).toList();
		includeOthers();
		booking.book(actor, this.bench);
		List<AllocateReceipt> receipts = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			receipts.add(lines.get(i).receipt(waiting.get(i), this.item));
		}
		return receipts;
	}

	/** How many of the units are waited for. */
	private long await(Shortfall each) {
		String orderItemId = each.command().line().orderItemId();
		long uncovered = each.units() - Math.min(each.units(), this.open);
		this.open -= each.units() - uncovered;
		long waitedFor = Math.min(uncovered, this.waiting.getOrDefault(orderItemId, 0L));
		this.waiting.merge(orderItemId, -waitedFor, Long::sum);
		uncovered -= waitedFor;
		long waiting = uncovered - Math.min(uncovered, this.free);
		this.free -= uncovered - waiting;
		if (uncovered > 0) {
			ReservationLine line = line(orderItemId);
			line.ask(line.getQuantity() + include(orderItemId) + uncovered,
					Objects.requireNonNull(each.command().backorder()), line.getOrdinal());
			line.waitFor(line.getBackordered() + waiting, this.bench.getNow());
		}
		return waitedFor + waiting;
	}

	/**
	 * How many of the order item's allocations are yet to become part of the reservation:
	 * else they would use up what is added.
	 */
	private long include(String orderItemId) {
		long units = Math.min(this.beyond, this.reserved.beyond(orderItemId));
		this.beyond -= units;
		return units;
	}

	private void includeOthers() {
		new TreeSet<>(this.reserved.getAllocated().keySet()).forEach((orderItemId) -> {
			long units = include(orderItemId);
			if (units > 0) {
				line(orderItemId).grow(units);
			}
		});
	}

	private ReservationLine line(String orderItemId) {
		Reservations reservations = this.bench.getReservations();
		String orderId = this.reserved.getOrderId();
		reservations.orderOrNew(new OrderReservation(this.bench.getTenant(), orderId, this.bench.getNow()))
			.touch(this.bench.getNow());
		return this.reserved.line(orderItemId)
			.orElseGet(() -> reservations.begin(new ReservationLine(this.bench.getTenant(), orderId, this.item.getId(),
					orderItemId, reservations.nextOrdinal(orderId))));
	}

	/** A line of the submission that could not be allocated whole, and its place. */
	private record Shortfall(int index, AllocationCommand.Allocate command, AllocateReceipt made) {

		long units() {
			return this.command.quantity() - this.made.quantity();
		}

		AllocateReceipt receipt(long waiting, InventoryItem item) {
			return this.made.with(units() - waiting, waiting, item.figures());
		}

	}

}

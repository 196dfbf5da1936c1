package io.holdfast.execution;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.allocation.Allocation;
import io.holdfast.allocation.AllocationRepository;
import io.holdfast.inventory.ItemLocks;
import io.holdfast.journal.EntryType;
import io.holdfast.journal.JournalEntry;
import io.holdfast.journal.StockChange;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.TenantId;
import io.holdfast.reservation.ReservedItem;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Releases the holds whose time is over, before anything is decided about their items: a
 * rival may have their units from the very instant, whether or not any sweeper ran. At
 * most so many an item at once, so that no batch is without bound, and again while a
 * command is short.
 */
@Component
@RequiredArgsConstructor
class DueHolds {

	static final int AT_ONCE = 1000;

	static final String REASON = "EXPIRED";

	private final AllocationRepository allocations;

	private final ItemLocks locks;

	private final OpenReservations reservations;

	private final OpenDocuments documents;

	private final Promotions promotions;

	/** The oldest ones of each item. */
	List<Allocation> find(TenantId tenant, Collection<String> itemIds, Instant now) {
		return this.allocations.due(tenant, itemIds.toArray(String[]::new), now, AT_ONCE);
	}

	void release(List<Allocation> due, Workbench bench) {
		bench.hold(due);
		Map<String, Integer> released = new HashMap<>();
		for (Allocation hold : due) {
			released.merge(hold.getItemId(), 1, Integer::sum);
			long givenBack = bench.reserved(hold.getOrderId(), hold.getItemId())
				.allocate(hold.getOrderItemId(), -hold.getQuantity());
			StockChange change = bench.getItems()
				.item(hold.getItemId())
				.expire(bench.levelOf(hold), hold.getQuantity(), givenBack, hold.expire(), bench.getNow());
			bench.add(new JournalEntry(bench.getIds().transaction(), EntryType.EXPIRE, change, Actor.SYSTEM)
				.about(hold.getId(), hold.getOrderId(), AllocationStatus.CANCELLED)
				.because(REASON));
			expire(hold, bench);
		}
		released.forEach((itemId, count) -> {
			if (count == AT_ONCE) {
				bench.getItemsWithMoreDue().add(itemId);
			}
			this.promotions.run(bench.getItems().item(itemId), bench);
		});
		bench.settle();
	}

	private static void expire(Allocation hold, Workbench bench) {
		bench.addExpired(hold);
		if (hold.getDocument() != null) {
			bench.getConsignments().expire(hold.getDocument().consignmentId(), hold.getUpdatedAt());
		}
	}

	/**
	 * A warehouse is chosen, and an order made to wait, by what there really is: none of
	 * it may still be kept by holds that are over.
	 */
	void releaseWhereAllCounts(Submission submission, Workbench bench) {
		boolean planned = submission.commands().stream().anyMatch(Command::choosesWarehouse);
		submission.commands()
			.stream()
			.filter((command) -> planned || command.reserving() != Command.Reserving.NOTHING)
			.flatMap((command) -> itemsOf(command, bench))
			.distinct()
			.forEach((itemId) -> releaseAll(itemId, bench));
	}

	private static Stream<String> itemsOf(Command command, Workbench bench) {
		Stream<String> reserved = (command.reserving() == Command.Reserving.EVERYTHING) ? command.namedOrder()
			.stream()
			.flatMap((orderId) -> bench.getReservations().ofOrder(orderId).stream())
			.map(ReservedItem::getItemId) : Stream.empty();
		return Stream.concat(command.namedItems().stream(), reserved);
	}

	/** All that an item has left. */
	void releaseAll(String itemId, Workbench bench) {
		boolean released = releaseMore(itemId, bench);
		while (released) {
			released = releaseMore(itemId, bench);
		}
	}

	/** Whether there were more for an item that is short. */
	boolean releaseMore(String itemId, Workbench bench) {
		if (!bench.getItemsWithMoreDue().remove(itemId)) {
			return false;
		}
		List<Allocation> due = find(bench.getTenant(), Set.of(itemId), bench.getNow());
		bench.know(this.locks.readLevels(bench.getTenant(), bench.getItems(), Set.of(),
				due.stream().map(Allocation::getWarehouseId).collect(Collectors.toSet())));
		this.reservations.read(due, bench);
		this.documents.lock(due, bench);
		release(due, bench);
		return !due.isEmpty();
	}

}

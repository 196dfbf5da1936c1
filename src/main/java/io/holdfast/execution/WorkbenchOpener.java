package io.holdfast.execution;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.allocation.Allocation;
import io.holdfast.consignment.Consignments;
import io.holdfast.inventory.ItemLocks;
import io.holdfast.inventory.LockedItems;
import io.holdfast.kernel.PublicIds;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.TimeSource;
import io.holdfast.reservation.Reservations;
import io.holdfast.reservation.ReservedItem;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Locks first, asks the time second, and then reads what the batch needs, each kind of
 * thing in one statement.
 */
@Component
@RequiredArgsConstructor
class WorkbenchOpener {

	private final ItemLocks locks;

	private final TimeSource time;

	private final OpenDocuments documents;

	private final OpenReservations reservations;

	private final DueHolds dueHolds;

	/**
	 * @throws OutdatedLocksException if an order has begun to reserve, or reserved other
	 * items, or a document has got others, meanwhile
	 */
	Workbench open(TenantId tenant, List<Submission> submissions, Locking locking, PublicIds ids) {
		BatchNames names = BatchNames.of(submissions);
		LockedItems items = lock(tenant, names, locking);
		Reservations reserved = this.reservations.lock(tenant, names, locking);
		Instant now = this.time.now();
		List<Allocation> found = this.documents.find(tenant, names);
		Workbench bench = new Workbench(tenant, now, items, reserved, new Consignments(), ids);
		bench.hold(found.stream().filter((each) -> items.ids().contains(each.getItemId())).toList());
		List<Allocation> due = this.dueHolds.find(tenant, items.ids(), now);
		this.documents.lock(names, due, bench, locking);
		Set<String> outdated = this.reservations.read(names, due, bench);
		outdated.addAll(OpenDocuments.outdated(names, found, bench));
		bench.getMissing()
			.add((locking == Locking.WAIT) ? requireUpToDate(outdated) : missing(names, found, due, outdated, bench));
		readLevels(names, due, bench);
		this.dueHolds.release(due.stream().filter((hold) -> OpenDocuments.isFree(hold, bench)).toList(), bench);
		return bench;
	}

	private LockedItems lock(TenantId tenant, BatchNames names, Locking locking) {
		return (locking == Locking.WAIT) ? this.locks.lock(tenant, names.toLock())
				: this.locks.tryLock(tenant, names.toLock());
	}

	/**
	 * An order that has begun to reserve, or reserved other items, meanwhile is asked for
	 * again; so is a document that has got others.
	 */
	private static Set<String> requireUpToDate(Set<String> outdated) {
		outdated.stream().findFirst().ifPresent((id) -> {
			throw new OutdatedLocksException(id);
		});
		return Set.of();
	}

	/**
	 * What is locked by others, or not there at all: whoever waits for it will know.
	 */
	private static Set<String> missing(BatchNames names, List<Allocation> found, List<Allocation> due,
			Set<String> outdated, Workbench bench) {
		Set<String> locked = bench.getItems().ids();
		Stream<String> ofItems = names.items().stream().filter((id) -> !locked.contains(id));
		Stream<String> ofAllocations = found.stream()
			.filter((allocation) -> !locked.contains(allocation.getItemId())
					|| !OpenDocuments.isFree(allocation, bench))
			.map(Allocation::getId);
		Stream<String> ofDocuments = names.consignments().stream().filter((id) -> !bench.knows(id));
		Stream<String> ofHolds = due.stream()
			.filter((hold) -> !OpenDocuments.isFree(hold, bench))
			.map(Allocation::getItemId);
		return Stream.of(ofItems, ofAllocations, ofDocuments, ofHolds, outdated.stream())
			.flatMap((each) -> each)
			.collect(Collectors.toSet());
	}

	/** And the warehouses that they are in. */
	private void readLevels(BatchNames names, List<Allocation> due, Workbench bench) {
		Set<String> warehouseIds = names.warehouses();
		Stream.concat(bench.getAllocations().values().stream(), due.stream())
			.map(Allocation::getWarehouseId)
			.forEach(warehouseIds::add);
		Set<String> wholeItems = names.wholeItems();
		names.sourcedOrders()
			.stream()
			.flatMap((orderId) -> bench.getReservations().ofOrder(orderId).stream())
			.map(ReservedItem::getItemId)
			.forEach(wholeItems::add);
		if (names.areMovedAnywhere()) {
			bench.getAllocations().values().forEach((allocation) -> wholeItems.add(allocation.getItemId()));
		}
		bench.know(this.locks.readLevels(bench.getTenant(), bench.getItems(), wholeItems, warehouseIds));
	}

}

package io.holdfast.execution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.allocation.Allocation;
import io.holdfast.allocation.AllocationRepository;
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

	private final AllocationRepository allocations;

	private final OpenReservations reservations;

	private final DueHolds dueHolds;

	/**
	 * @throws OutdatedLocksException if an order has begun to reserve, or reserved other
	 * items, meanwhile
	 */
	Workbench open(TenantId tenant, List<Submission> submissions, Locking locking, PublicIds ids) {
		BatchNames names = BatchNames.of(submissions);
		LockedItems items = lock(tenant, names, locking);
		Reservations reserved = this.reservations.lock(tenant, names, locking);
		Instant now = this.time.now();
		List<Allocation> found = found(tenant, names);
		Workbench bench = new Workbench(tenant, now, items, reserved, ids);
		bench.hold(found.stream().filter((each) -> items.ids().contains(each.getItemId())).toList());
		List<Allocation> due = this.dueHolds.find(tenant, items.ids(), now);
		Set<String> outdated = this.reservations.read(names, due, bench);
		bench.miss(missing(names, found, outdated, items, locking));
		readLevels(names, due, bench);
		this.dueHolds.release(due, bench);
		return bench;
	}

	private LockedItems lock(TenantId tenant, BatchNames names, Locking locking) {
		return (locking == Locking.WAIT)
				? this.locks.lock(tenant, names.items(), names.allocations(), names.wholeOrders())
				: this.locks.tryLock(tenant, names.items(), names.allocations(), names.wholeOrders());
	}

	/**
	 * Also those whose item is not locked, since they were committed after the lock was
	 * asked for: too new to be known, unless nobody waited for locks.
	 */
	private List<Allocation> found(TenantId tenant, BatchNames names) {
		List<Allocation> found = new ArrayList<>();
		if (!names.allocations().isEmpty()) {
			found.addAll(this.allocations.find(tenant, names.allocations().toArray(String[]::new)));
		}
		if (!names.allocatedOrders().isEmpty()) {
			found.addAll(this.allocations.ofOrders(tenant, names.allocatedOrders().toArray(String[]::new)));
		}
		return found;
	}

	/**
	 * What is locked by others, or not there at all: whoever waits for it will know. An
	 * order that has begun to reserve, or reserved other items, meanwhile is asked for
	 * again.
	 */
	private static Set<String> missing(BatchNames names, List<Allocation> found, Set<String> outdatedOrders,
			LockedItems items, Locking locking) {
		if (locking == Locking.WAIT) {
			outdatedOrders.stream().findFirst().ifPresent((orderId) -> {
				throw new OutdatedLocksException(orderId);
			});
			return Set.of();
		}
		Stream<String> ofItems = names.items().stream().filter((id) -> !items.ids().contains(id));
		Stream<String> ofAllocations = found.stream()
			.filter((allocation) -> !items.ids().contains(allocation.getItemId()))
			.map(Allocation::getId);
		return Stream.of(ofItems, ofAllocations, outdatedOrders.stream())
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
		this.locks.readLevels(bench.getTenant(), bench.getItems(), wholeItems, warehouseIds);
		warehouseIds.addAll(bench.getItems().warehouseIds());
		bench.know(this.locks.warehouses(bench.getTenant(), warehouseIds));
	}

}

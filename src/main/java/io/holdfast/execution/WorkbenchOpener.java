package io.holdfast.execution;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.allocation.Allocation;
import io.holdfast.allocation.AllocationRepository;
import io.holdfast.inventory.ItemLocks;
import io.holdfast.inventory.LockedItems;
import io.holdfast.inventory.WarehouseView;
import io.holdfast.kernel.PublicIds;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.TimeSource;
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

	private final DueHolds dueHolds;

	private final PublicIds ids;

	Workbench open(TenantId tenant, List<Submission> submissions, Locking locking) {
		List<Command> commands = submissions.stream().<Command>flatMap((each) -> each.commands().stream()).toList();
		Set<String> allocationIds = named(commands.stream().map(Command::namedAllocation));
		Set<String> itemIds = named(commands.stream().map(Command::namedItem));
		LockedItems items = (locking == Locking.WAIT) ? this.locks.lock(tenant, itemIds, allocationIds)
				: this.locks.tryLock(tenant, itemIds, allocationIds);
		Instant now = this.time.now();
		List<Allocation> found = found(tenant, allocationIds);
		Set<String> missing = (locking == Locking.WAIT) ? Set.of() : missing(itemIds, found, items);
		List<Allocation> named = found.stream().filter((each) -> items.ids().contains(each.getItemId())).toList();
		List<Allocation> due = this.dueHolds.find(tenant, items.ids(), now);
		Set<String> warehouseIds = named(commands.stream().map((each) -> Optional.ofNullable(each.warehouseId())));
		readLevels(tenant, commands, items, warehouseIds, Stream.concat(named.stream(), due.stream()));
		Workbench bench = new Workbench(tenant, now, items, this.locks.warehouses(tenant, warehouseIds), missing,
				this.ids);
		bench.hold(named);
		this.dueHolds.release(due, bench);
		return bench;
	}

	/**
	 * Also those whose item is not locked, since they were committed after the lock was
	 * asked for: too new to be known, unless nobody waited for locks.
	 */
	private List<Allocation> found(TenantId tenant, Set<String> allocationIds) {
		return allocationIds.isEmpty() ? List.of()
				: this.allocations.find(tenant, allocationIds.toArray(String[]::new));
	}

	/** What is locked by others, or not there at all: whoever waits for it will know. */
	private static Set<String> missing(Set<String> itemIds, List<Allocation> found, LockedItems items) {
		Stream<String> ofItems = itemIds.stream().filter((id) -> !items.ids().contains(id));
		Stream<String> ofAllocations = found.stream()
			.filter((allocation) -> !items.ids().contains(allocation.getItemId()))
			.map(Allocation::getId);
		return Stream.concat(ofItems, ofAllocations).collect(Collectors.toSet());
	}

	/** Adds to the ids of warehouses those of the levels read. */
	private void readLevels(TenantId tenant, List<Command> commands, LockedItems items, Set<String> warehouseIds,
			Stream<Allocation> held) {
		held.map(Allocation::getWarehouseId).forEach(warehouseIds::add);
		Set<String> wholeItems = named(commands.stream().filter(Command::choosesWarehouse).map(Command::namedItem));
		this.locks.readLevels(tenant, items, wholeItems, warehouseIds);
		warehouseIds.addAll(items.warehouseIds());
	}

	private static Set<String> named(Stream<Optional<String>> names) {
		return names.flatMap(Optional::stream).collect(Collectors.toCollection(HashSet::new));
	}

}

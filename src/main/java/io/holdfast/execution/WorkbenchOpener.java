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

	Workbench open(TenantId tenant, List<Submission> submissions) {
		List<Command> commands = submissions.stream().<Command>flatMap((each) -> each.commands().stream()).toList();
		Set<String> allocationIds = named(commands.stream().map(Command::namedAllocation));
		LockedItems items = this.locks.lock(tenant, named(commands.stream().map(Command::namedItem)), allocationIds);
		Instant now = this.time.now();
		List<Allocation> named = named(tenant, allocationIds, items);
		List<Allocation> due = this.dueHolds.find(tenant, items.ids(), now);
		Set<String> warehouseIds = named(commands.stream().map((each) -> Optional.ofNullable(each.warehouseId())));
		readLevels(tenant, commands, items, warehouseIds, Stream.concat(named.stream(), due.stream()));
		Workbench bench = new Workbench(tenant, now, items, this.locks.warehouses(tenant, warehouseIds), this.ids);
		bench.hold(named);
		this.dueHolds.release(due, bench);
		return bench;
	}

	/**
	 * One that was committed after the lock was asked for has an item that is not locked:
	 * it is too new to be known.
	 */
	private List<Allocation> named(TenantId tenant, Set<String> allocationIds, LockedItems items) {
		if (allocationIds.isEmpty()) {
			return List.of();
		}
		return this.allocations.find(tenant, allocationIds)
			.stream()
			.filter((allocation) -> items.ids().contains(allocation.getItemId()))
			.toList();
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

package io.holdfast.execution;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.holdfast.allocation.Allocation;
import io.holdfast.allocation.AllocationRepository;
import io.holdfast.inventory.InventoryItem;
import io.holdfast.inventory.ItemLocks;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Refusal.InsufficientStock;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.StockHelp;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Adds to a refusal for want of stock where else units are and when some may come free,
 * exact at that moment: asked under the item's lock, and with what the batch has done and
 * not written yet.
 */
@Component
@RequiredArgsConstructor
class ShortageHelp {

	private static final int PLACES = 20;

	private final ItemLocks locks;

	private final AllocationRepository allocations;

	Refusal add(Refusal refusal, Workbench bench) {
		return (refusal instanceof InsufficientStock shortage && shortage.help() == null)
				? shortage.with(help(bench.getItems().item(shortage.itemId()), bench)) : refusal;
	}

	private StockHelp help(InventoryItem item, Workbench bench) {
		ElsewhereHeld elsewhere = bench.getHeldElsewhere().computeIfAbsent(item.getId(), (id) -> look(item, bench));
		List<Allocation> holds = bench.getAllocations()
			.values()
			.stream()
			.filter((each) -> each.getItemId().equals(item.getId()) && each.getStatus() == AllocationStatus.PENDING)
			.toList();
		return new StockHelp(item.getTotals().available(), places(item, bench),
				elsewhere.units() + holds.stream().mapToLong(Allocation::getQuantity).sum(),
				Stream
					.concat(Stream.ofNullable(elsewhere.soonestExpiry()),
							holds.stream().flatMap((hold) -> Stream.ofNullable(hold.getExpiresAt())))
					.min(Comparator.<Instant>naturalOrder())
					.orElse(null));
	}

	/**
	 * Once for each item of a batch: all its levels, and the holds that the batch has not
	 * read.
	 */
	private ElsewhereHeld look(InventoryItem item, Workbench bench) {
		bench.know(this.locks.readLevels(bench.getTenant(), bench.getItems(), Set.of(item.getId()), Set.of()));
		String[] known = bench.getAllocations()
			.values()
			.stream()
			.filter((each) -> each.getItemId().equals(item.getId()))
			.map(Allocation::getId)
			.toArray(String[]::new);
		AllocationRepository.Pending pending = this.allocations.pending(bench.getTenant(), item.getId(), bench.getNow(),
				known);
		return new ElsewhereHeld(pending.getUnits(), pending.getSoonestExpiry());
	}

	private static List<StockHelp.Place> places(InventoryItem item, Workbench bench) {
		return bench.getItems()
			.levels(item)
			.stream()
			.filter((level) -> level.getBalance().available() > 0
					&& bench.warehouse(level.getWarehouseId()).details().active())
			.map((level) -> new StockHelp.Place(level.getWarehouseId(), level.getBalance().available()))
			.sorted(Comparator.comparingLong(StockHelp.Place::available)
				.reversed()
				.thenComparing(StockHelp.Place::warehouseId))
			.limit(PLACES)
			.toList();
	}

}

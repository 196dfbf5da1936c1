package io.holdfast.execution;

import java.util.ArrayList;
import java.util.List;

import io.holdfast.allocation.Allocation;
import io.holdfast.allocation.AllocationView;
import io.holdfast.inventory.InventoryItem;
import io.holdfast.inventory.ItemFigures;
import io.holdfast.inventory.StockLevel;
import io.holdfast.journal.EntryType;
import io.holdfast.journal.JournalEntry;
import io.holdfast.journal.StockChange;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.RefusedException;
import io.holdfast.reservation.ReservedItem;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/**
 * One act on one existing allocation: remembers how things were, journals what is done,
 * and gives the receipt.
 */
@Getter
final class AllocationAct {

	private final Allocation allocation;

	private final InventoryItem item;

	private final ReservedItem reserved;

	private final StockLevel level;

	private final Actor actor;

	private final Workbench bench;

	private final AllocationView before;

	private final ItemFigures itemBefore;

	private final List<JournalEntry> entries = new ArrayList<>();

	/**
	 * @throws RefusedException with {@link io.holdfast.kernel.Refusal.AllocationNotFound}
	 */
	AllocationAct(String allocationId, Actor actor, Workbench bench) {
		this.allocation = bench.allocation(allocationId);
		this.item = bench.getItems().item(this.allocation.getItemId());
		this.reserved = bench.reserved(this.allocation.getOrderId(), this.item.getId());
		this.level = bench.levelOf(this.allocation);
		this.actor = actor;
		this.bench = bench;
		this.before = this.allocation.view();
		this.itemBefore = this.item.figures();
	}

	/** Gives units back, first of all to the order's reservation. */
	StockChange release(int quantity) {
		return this.item.release(this.level, quantity,
				this.reserved.allocate(this.allocation.getOrderItemId(), -quantity), this.bench.getNow());
	}

	/**
	 * Takes more units, first of all those that are reserved for the order.
	 * @throws RefusedException with {@link Refusal.InsufficientStock}
	 */
	StockChange reserve(StockLevel level, int quantity) {
		StockChange change = this.item.reserve(level, quantity, this.reserved.open(), this.bench.getNow());
		this.reserved.allocate(this.allocation.getOrderItemId(), quantity);
		return change;
	}

	/** The entry of a step: the allocation has just reached its status. */
	JournalEntry journalStep(EntryType type, StockChange change) {
		return journal(type, change, this.allocation.getStatus());
	}

	/** The entry of a change that leaves the status as it is. */
	JournalEntry journalChange(EntryType type, StockChange change) {
		return journal(type, change, null);
	}

	private JournalEntry journal(EntryType type, StockChange change, @Nullable AllocationStatus reached) {
		JournalEntry entry = this.bench
			.add(new JournalEntry(this.bench.getIds().transaction(), type, change, this.actor)
				.about(this.allocation.getId(), this.allocation.getOrderId(), reached));
		this.entries.add(entry);
		this.bench.touch(this.allocation);
		return entry;
	}

	AllocationReceipt receipt() {
		return new AllocationReceipt(this.before, this.allocation.view(), this.itemBefore, this.item.figures(),
				this.entries.stream().map(JournalEntry::view).toList());
	}

}

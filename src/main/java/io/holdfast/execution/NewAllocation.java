package io.holdfast.execution;

import java.time.Instant;
import java.util.List;

import io.holdfast.allocation.Allocation;
import io.holdfast.allocation.Terms;
import io.holdfast.inventory.InventoryItem;
import io.holdfast.inventory.ItemFigures;
import io.holdfast.inventory.StockLevel;
import io.holdfast.journal.EntryType;
import io.holdfast.journal.JournalEntry;
import io.holdfast.journal.StockChange;
import io.holdfast.kernel.Actor;
import io.holdfast.reservation.ReservedItem;
import io.holdfast.sourcing.Placement;
import org.jspecify.annotations.Nullable;

/** Makes the allocations that a command asks for: one, or one for each warehouse. */
record NewAllocation(AllocationCommand.Allocate command, @Nullable Instant expiresAt, InventoryItem item, Actor actor,
		Workbench bench) {

	AllocationReceipt make(Placement placement) {
		ItemFigures before = this.item.figures();
		StockChange change = reserve(placement);
		Allocation allocation = allocation(placement);
		this.bench.add(allocation);
		this.bench.touch(allocation);
		JournalEntry entry = this.bench
			.add(new JournalEntry(this.bench.getIds().transaction(), EntryType.RESERVE, change, this.actor)
				.about(allocation.getId(), allocation.getOrderId(), allocation.getStatus())
				.with(this.command.metadata()));
		return new AllocationReceipt(null, allocation.view(), before, this.item.figures(), List.of(entry.view()));
	}

	private StockChange reserve(Placement placement) {
		StockLevel level = this.bench.getItems().levelOrEmpty(this.item, placement.warehouseId());
		ReservedItem reserved = this.bench.reserved(this.command.line().orderId(), this.item.getId());
		StockChange change = this.item.reserve(level, placement.quantity(), reserved.open(), this.bench.getNow());
		reserved.allocate(this.command.line().orderItemId(), placement.quantity());
		return change;
	}

	private Allocation allocation(Placement placement) {
		String id = (this.command.id() != null) ? this.command.id() : this.bench.getIds().allocation();
		Allocation allocation = new Allocation(this.bench.getTenant(), id, this.command.line(), this.item.getId(),
				new Terms(placement.warehouseId(), placement.quantity(), this.expiresAt, this.command.metadata()),
				this.bench.getNow());
		if (this.command.sourcing() instanceof Sourcing.Placed placed) {
			allocation.chosenBy(placed.decision());
		}
		return (this.command.expiry() instanceof Expiry.Confirmed) ? allocation.confirmed() : allocation;
	}

}

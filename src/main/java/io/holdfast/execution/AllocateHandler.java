package io.holdfast.execution;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.holdfast.allocation.Allocation;
import io.holdfast.allocation.Terms;
import io.holdfast.inventory.InventoryItem;
import io.holdfast.inventory.ItemFigures;
import io.holdfast.inventory.StockLevel;
import io.holdfast.journal.EntryType;
import io.holdfast.journal.JournalEntry;
import io.holdfast.journal.StockChange;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.sourcing.Candidate;
import io.holdfast.sourcing.WarehouseChooser;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class AllocateHandler implements CommandHandler<AllocationCommand.Allocate> {

	private final ExpiryPolicy expiryPolicy;

	@Override
	public Class<AllocationCommand.Allocate> kind() {
		return AllocationCommand.Allocate.class;
	}

	@Override
	public void check(AllocationCommand.Allocate command, Instant now) {
		this.expiryPolicy.end(command.expiry(), now);
		command.metadata().requireFitting();
	}

	@Override
	public Receipt handle(AllocationCommand.Allocate command, Actor actor, Workbench bench) {
		InventoryItem item = bench.getItems().item(command.itemId());
		StockLevel level = level(command, item, bench);
		ItemFigures before = item.figures();
		StockChange change = item.reserve(level, command.quantity(), bench.getNow());
		String id = (command.id() != null) ? command.id() : bench.getIds().allocation();
		Allocation allocation = new Allocation(bench.getTenant(), id, command.line(), item.getId(),
				new Terms(level.getWarehouseId(), command.quantity(),
						this.expiryPolicy.end(command.expiry(), bench.getNow()), command.metadata()),
				bench.getNow());
		bench.add(allocation);
		JournalEntry entry = bench.add(new JournalEntry(bench.getIds().transaction(), EntryType.RESERVE, change, actor)
			.about(id, command.line().orderId(), AllocationStatus.PENDING)
			.with(command.metadata()));
		return new AllocationReceipt(null, allocation.view(), before, item.figures(), List.of(entry.view()));
	}

	private static StockLevel level(AllocationCommand.Allocate command, InventoryItem item, Workbench bench) {
		String named = command.sourcing().warehouseId();
		if (named != null) {
			bench.requireActive(named);
			return bench.getItems().levelOrEmpty(item, named);
		}
		List<Candidate> candidates = bench.getItems()
			.levels(item)
			.stream()
			.map((level) -> new Candidate(bench.warehouse(level.getWarehouseId()), level.getBalance().available()))
			.filter((candidate) -> candidate.warehouse().details().active())
			.toList();
		return WarehouseChooser.of(command.sourcing().strategy(), command.sourcing().shipTo())
			.choose(candidates, command.quantity())
			.map((chosen) -> bench.getItems().levelOrEmpty(item, chosen.warehouse().id()))
			.orElseThrow(() -> tooFew(command, item, candidates));
	}

	/** Names the warehouse that came nearest to covering it alone. */
	private static RefusedException tooFew(AllocationCommand.Allocate command, InventoryItem item,
			List<Candidate> candidates) {
		Optional<Candidate> best = candidates.stream()
			.max(Comparator.comparingLong(Candidate::available)
				.thenComparing((candidate) -> candidate.warehouse().id(), Comparator.reverseOrder()));
		return new RefusedException(new Refusal.InsufficientStock(item.getId(),
				best.map((candidate) -> candidate.warehouse().id()).orElse(null), command.quantity(),
				Math.min(best.map(Candidate::available).orElse(0L), item.getTotals().available())));
	}

}

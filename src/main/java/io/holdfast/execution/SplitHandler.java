package io.holdfast.execution;

import java.util.List;

import io.holdfast.allocation.Allocation;
import io.holdfast.allocation.AllocationView;
import io.holdfast.inventory.ItemFigures;
import io.holdfast.journal.EntryType;
import io.holdfast.journal.JournalEntry;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;

import org.springframework.stereotype.Component;

/** No unit moves: one entry tells what came of what. */
@Component
class SplitHandler implements CommandHandler<AllocationCommand.Split> {

	@Override
	public Class<AllocationCommand.Split> kind() {
		return AllocationCommand.Split.class;
	}

	@Override
	public Receipt handle(AllocationCommand.Split command, Actor actor, Workbench bench) {
		return split(command, actor, bench);
	}

	static SplitReceipt split(AllocationCommand.Split command, Actor actor, Workbench bench) {
		Allocation whole = bench.allocation(command.allocationId());
		whole.requireChangeable(bench.getNow());
		if (command.quantity() < 1 || command.quantity() >= whole.getQuantity()) {
			throw new RefusedException(
					new Refusal.LineExceeded(whole.getId(), command.quantity(), whole.getQuantity() - 1L));
		}
		AllocationView before = whole.view();
		ItemFigures figures = bench.getItems().item(whole.getItemId()).figures();
		Adoption.adopt(whole, bench);
		Allocation part = whole.split(bench.getIds().allocation(), command.quantity(), bench.getNow());
		bench.add(part);
		JournalEntry entry = journal(whole, part, actor, bench);
		return new SplitReceipt(new AllocationReceipt(before, whole.view(), figures, figures, List.of()),
				new AllocationReceipt(null, part.view(), figures, figures, List.of(entry.view())));
	}

	private static JournalEntry journal(Allocation whole, Allocation part, Actor actor, Workbench bench) {
		bench.touch(part);
		return bench.add(new JournalEntry(bench.getIds().transaction(), EntryType.SPLIT,
				bench.getItems().item(part.getItemId()).note(bench.levelOf(part), bench.getNow()), actor)
			.about(part.getId(), part.getOrderId(), part.getStatus())
			.splitFrom(whole.getId(), part.getQuantity()));
	}

}

package io.holdfast.execution;

import java.util.ArrayList;
import java.util.List;

import io.holdfast.inventory.InventoryItem;
import io.holdfast.inventory.ItemFigures;
import io.holdfast.inventory.StockLevel;
import io.holdfast.journal.EntryType;
import io.holdfast.journal.JournalEntry;
import io.holdfast.journal.StockChange;
import io.holdfast.kernel.Actor;

import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Equal figures move nothing and write nothing. */
@Component
@RequiredArgsConstructor
class CountHandler implements CommandHandler<StockCommand.Count> {

	private final Promotions promotions;

	@Override
	public Class<StockCommand.Count> kind() {
		return StockCommand.Count.class;
	}

	@Override
	public Receipt handle(StockCommand.Count command, Actor actor, Workbench bench) {
		InventoryItem item = bench.getItems().item(command.itemId());
		StockLevel level = bench.getItems().levelOrEmpty(item, bench.warehouse(command.warehouseId()).id());
		ItemFigures before = item.figures();
		int onHand = level.getBalance().onHand();
		int kept = (command.safetyStock() != null) ? command.safetyStock() : level.getBalance().safetyStock();
		List<JournalEntry> entries = new ArrayList<>();
		if (command.onHand() != null && command.onHand() != onHand) {
			entries.add(entry(EntryType.ADJUSTMENT, item.count(level, command.onHand(), kept, bench.getNow()), actor,
					bench));
		}
		if (kept != level.getBalance().safetyStock()) {
			entries.add(entry(EntryType.SAFETY, item.keepBack(level, kept, bench.getNow()), actor, bench));
		}
		if (!entries.isEmpty()) {
			bench.add(level);
		}
		this.promotions.runAfterCount(level.getBalance().onHand() - onHand, item, bench);
		return StockReceipt.of(before, item, level, entries);
	}

	private static JournalEntry entry(EntryType type, StockChange change, Actor actor, Workbench bench) {
		return bench.add(new JournalEntry(bench.getIds().transaction(), type, change, actor));
	}

}

package io.holdfast.execution;

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

@Component
@RequiredArgsConstructor
class AdjustHandler implements CommandHandler<StockCommand.Adjust> {

	private final Promotions promotions;

	@Override
	public Class<StockCommand.Adjust> kind() {
		return StockCommand.Adjust.class;
	}

	@Override
	public Receipt handle(StockCommand.Adjust command, Actor actor, Workbench bench) {
		InventoryItem item = bench.getItems().item(command.itemId());
		StockLevel level = bench.getItems().levelOrEmpty(item, bench.warehouse(command.warehouseId()).id());
		ItemFigures before = item.figures();
		StockChange change = item.count(level, (long) level.getBalance().onHand() + command.quantity(), bench.getNow());
		bench.add(level);
		JournalEntry entry = bench
			.add(new JournalEntry(bench.getIds().transaction(), type(command), change, actor).because(command.reason())
				.referringTo(command.reference()));
		this.promotions.runAfterCount(command.quantity(), item, bench);
		return StockReceipt.of(before, item, level, List.of(entry));
	}

	private static EntryType type(StockCommand.Adjust command) {
		return switch (command.type()) {
			case RECEIPT -> EntryType.RECEIPT;
			case ADJUSTMENT -> EntryType.ADJUSTMENT;
			case RETURN -> EntryType.RETURN;
		};
	}

}

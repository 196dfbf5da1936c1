package io.holdfast.audit;

import java.util.function.Consumer;

import io.holdfast.inventory.LevelCounters;
import io.holdfast.journal.EntryFigures;
import io.holdfast.journal.StockChange;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** An item in a warehouse, as its row, its allocations and its journal have it. */
@RequiredArgsConstructor
@Getter
final class LevelBooks {

	private final String itemId;

	private final String warehouseId;

	private final Fold onHand = new Fold(Counter.ON_HAND);

	private final Fold reserved = new Fold(Counter.RESERVED);

	private final Fold safetyStock = new Fold(Counter.SAFETY_STOCK);

	private @Nullable LevelCounters row;

	private long promised;

	void is(LevelCounters row) {
		this.row = row;
	}

	void promises(long units) {
		this.promised = units;
	}

	void enter(EntryFigures entry, Consumer<Drift> found) {
		Subject subject = Subject.entry(entry);
		StockChange.Deltas deltas = entry.deltas();
		StockChange.After after = entry.after();
		this.onHand.enter(subject, deltas.onHand(), after.onHand(), found);
		this.reserved.enter(subject, deltas.reserved(), after.reserved(), found);
		this.safetyStock.enter(subject, deltas.safetyStock(), after.safetyStock(), found);
	}

	/** By the journal. */
	long available() {
		return Math.max(0, this.onHand.getSum() - this.reserved.getSum() - this.safetyStock.getSum());
	}

	void compare(Consumer<Drift> found) {
		Subject level = Subject.level(this.itemId, this.warehouseId);
		LevelCounters stored = this.row;
		Drift.compare(level, Counter.ON_HAND, (stored != null) ? (long) stored.onHand() : null, this.onHand.getSum(),
				found);
		Drift.compare(level, Counter.RESERVED, (stored != null) ? (long) stored.reserved() : null, this.promised,
				this.reserved.getSum(), found);
		Drift.compare(level, Counter.SAFETY_STOCK, (stored != null) ? (long) stored.safetyStock() : null,
				this.safetyStock.getSum(), found);
	}

}

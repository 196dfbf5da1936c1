package io.holdfast.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

import io.holdfast.inventory.ItemCounters;
import io.holdfast.journal.EntryFigures;
import io.holdfast.reservation.ReservedUnits;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * An item as its row, its levels, its allocations and its journal have it. Whatever each
 * of them says is entered, the journal in its order; then they are compared.
 */
@RequiredArgsConstructor
final class ItemBooks {

	private final String itemId;

	/** Null if there is none, but others speak of it. */
	private final @Nullable ItemCounters row;

	private final Map<String, LevelBooks> levels = new TreeMap<>();

	private final Fold committed = new Fold(Counter.COMMITTED);

	private final Fold backordered = new Fold(Counter.BACKORDERED);

	private ReservedUnits reservations = ReservedUnits.NONE;

	/** Up to here no entry is missing. */
	private long unbroken;

	private long last;

	LevelBooks level(String warehouseId) {
		return this.levels.computeIfAbsent(warehouseId, (id) -> new LevelBooks(this.itemId, id));
	}

	/** What its orders have reserved of it. */
	void reserves(ReservedUnits units) {
		this.reservations = units;
	}

	void enter(EntryFigures entry, Consumer<Drift> found) {
		if (entry.seq() == this.unbroken + 1) {
			this.unbroken = entry.seq();
		}
		this.last = entry.seq();
		Subject subject = Subject.entry(entry);
		if (!entry.fitsItsType()) {
			found.accept(Drift.inEntry(subject, Counter.TYPE));
		}
		this.committed.enter(subject, entry.deltas().committed(), entry.after().committed(), found);
		this.backordered.enter(subject, entry.deltas().backordered(), entry.after().backordered(), found);
		if (entry.warehouseId() != null) {
			level(entry.warehouseId()).enter(entry, found);
		}
	}

	/** The item's counters are the sums of its levels, by whatever source. */
	void compare(Consumer<Drift> found) {
		this.levels.values().forEach((level) -> level.compare(found));
		Subject item = Subject.item(this.itemId);
		Drift.compare(item, Counter.ON_HAND, stored((row) -> row.totals().onHand()),
				sum((level) -> level.getOnHand().getSum()), found);
		Drift.compare(item, Counter.RESERVED, stored((row) -> row.totals().reserved()), sum(LevelBooks::getPromised),
				sum((level) -> level.getReserved().getSum()), found);
		Drift.compare(item, Counter.COMMITTED, stored((row) -> row.totals().committed()), this.reservations.committed(),
				this.committed.getSum(), found);
		Drift.compare(item, Counter.BACKORDERED, stored((row) -> row.totals().backordered()),
				this.reservations.backordered(), this.backordered.getSum(), found);
		Drift.compare(item, Counter.AVAILABLE, stored((row) -> row.totals().warehouseAvailable()),
				sum(LevelBooks::available), found);
		Drift.compare(item, Counter.SEQUENCE, stored(ItemCounters::journalSeq), reached(), found);
	}

	/**
	 * Up to where the journal goes: the entry before the first that is missing, or, if
	 * that is all that there should be, the last one that there is.
	 */
	private long reached() {
		return (this.row != null && this.unbroken == this.row.journalSeq()) ? this.last : this.unbroken;
	}

	private @Nullable Long stored(ToLongFunction<ItemCounters> counter) {
		return (this.row != null) ? counter.applyAsLong(this.row) : null;
	}

	private long sum(ToLongFunction<LevelBooks> figure) {
		return this.levels.values().stream().mapToLong(figure).sum();
	}

}

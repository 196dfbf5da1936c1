package io.holdfast.audit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import io.holdfast.allocation.Promise;
import io.holdfast.journal.EntryFigures;
import io.holdfast.kernel.AllocationStatus;
import org.jspecify.annotations.Nullable;

/**
 * One allocation as its row and as the journal has it: in which status how many units
 * are, what they keep reserved, and what has left the warehouse with them. An open one
 * holds its units once, an ended one was released or sold once.
 */
final class AllocationBooks {

	private final String id;

	/** Null if there is none, but the journal speaks of it. */
	private final @Nullable Promise row;

	private final Map<Claim, Long> fromJournal = new LinkedHashMap<>();

	private @Nullable AllocationStatus status;

	private @Nullable Subject place;

	private long quantity;

	AllocationBooks(String id, @Nullable Promise row) {
		this.id = id;
		this.row = row;
	}

	boolean isOf(String id) {
		return this.id.equals(id);
	}

	void enter(EntryFigures entry, Consumer<Drift> found) {
		long reserved = (long) entry.deltas().reserved()
				+ ((entry.splitQuantity() != null) ? entry.splitQuantity() : 0);
		Subject at = at(entry.itemId(), entry.warehouseId());
		this.fromJournal.merge(new Claim(at, Counter.RESERVED), reserved, Long::sum);
		this.fromJournal.merge(new Claim(at, Counter.ON_HAND), (long) entry.deltas().onHand(), Long::sum);
		boolean ends = entry.status() != null && !entry.status().isOpen();
		this.quantity = ends ? -reserved : this.quantity + reserved;
		this.place = at;
		if (this.row != null && !isAbout(entry, this.row)) {
			found.accept(Drift.inEntry(Subject.entry(entry), Counter.ALLOCATION));
		}
		if (entry.status() != null) {
			reach(entry, entry.status(), found);
		}
	}

	/** Units that have become an allocation of their own. */
	void lose(EntryFigures split) {
		long units = Objects.requireNonNull(split.splitQuantity());
		this.fromJournal.merge(new Claim(at(split.itemId(), split.warehouseId()), Counter.RESERVED), -units, Long::sum);
		this.quantity -= units;
	}

	private void reach(EntryFigures entry, AllocationStatus next, Consumer<Drift> found) {
		boolean legal = (this.status != null) ? this.status.mayBecome(next) : next.isOpen();
		if (!legal) {
			found.accept(Drift.inEntry(Subject.entry(entry), Counter.STATUS));
		}
		this.status = next;
	}

	void compare(Consumer<Drift> found) {
		if (this.status != null && this.place != null) {
			this.fromJournal.put(new Claim(this.place, Counter.of(this.status)), this.quantity);
		}
		Map<Claim, Long> fromRow = (this.row != null) ? claims(this.row) : Map.of();
		Set<Claim> claims = new LinkedHashSet<>(fromRow.keySet());
		claims.addAll(this.fromJournal.keySet());
		claims.forEach((claim) -> {
			long inRow = fromRow.getOrDefault(claim, 0L);
			long inJournal = this.fromJournal.getOrDefault(claim, 0L);
			if (inRow != inJournal) {
				found.accept(new Drift(claim.subject(), claim.counter(), null, inRow, inJournal));
			}
		});
	}

	private Map<Claim, Long> claims(Promise row) {
		Subject at = at(row.itemId(), row.warehouseId());
		long units = row.quantity();
		Map<Claim, Long> claims = new LinkedHashMap<>();
		claims.put(new Claim(at, Counter.of(row.status())), units);
		claims.put(new Claim(at, Counter.RESERVED), row.status().isOpen() ? units : 0);
		claims.put(new Claim(at, Counter.ON_HAND), (row.status() == AllocationStatus.FULFILLED) ? -units : 0);
		return claims;
	}

	private Subject at(String itemId, @Nullable String warehouseId) {
		return new Subject(itemId, warehouseId, this.id, null);
	}

	private static boolean isAbout(EntryFigures entry, Promise row) {
		return row.itemId().equals(entry.itemId()) && row.orderId().equals(entry.orderId());
	}

	/** A figure that a source has, 0 where it has none. */
	private record Claim(Subject subject, Counter counter) {
	}

}

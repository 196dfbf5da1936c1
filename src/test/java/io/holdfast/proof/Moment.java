package io.holdfast.proof;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * How one item stood after an entry of its journal.
 *
 * @param pending units of promises that are not confirmed
 * @param soonestExpiry when the first of the holds that count in it is over
 */
record Moment(long seq, Instant at, Map<String, Level> levels, int committed, int backordered, int pending,
		Instant soonestExpiry) {

	static final Moment FIRST = new Moment(0, Instant.EPOCH, Map.of(), 0, 0, 0, Instant.MAX);

	Level level(String warehouseId) {
		return this.levels.getOrDefault(warehouseId, Level.EMPTY);
	}

	/**
	 * @param pending by how much more is pending then
	 */
	Moment after(Entry entry, int pending, Instant soonestExpiry) {
		Map<String, Level> next = new TreeMap<>(this.levels);
		if (entry.warehouseId() != null) {
			next.put(entry.warehouseId(), level(entry.warehouseId()).plus(entry));
		}
		return new Moment(entry.seq(), entry.at(), next, this.committed + entry.committedDelta(),
				this.backordered + entry.backorderedDelta(), this.pending + pending, soonestExpiry);
	}

	/**
	 * Whether something can have been decided on it within the span: after its entry,
	 * before the next one of the item, and while no hold was over that it counts.
	 */
	boolean isIn(Span span, Instant next) {
		return this.at.isBefore(this.soonestExpiry)
				&& span.touches(this.at, next.isBefore(this.soonestExpiry) ? next : this.soonestExpiry);
	}

	int onHand() {
		return sum(Level::onHand);
	}

	int reserved() {
		return sum(Level::reserved);
	}

	/** What warehouses have, less what is committed; below 0 it is owed. */
	int free() {
		return sum(Level::available) - this.committed;
	}

	int available() {
		return Math.max(0, free());
	}

	/** Whether nobody waits for what is free: so must each transaction leave it. */
	boolean isSettled() {
		return this.backordered == 0 || free() <= 0;
	}

	/** What each warehouse has; those with most first, of equals the lowest id. */
	Map<String, Integer> shelves() {
		Map<String, Integer> shelves = new TreeMap<>(
				Comparator.<String>comparingInt((id) -> level(id).available()).reversed().thenComparing((id) -> id));
		this.levels.forEach((id, level) -> shelves.put(id, level.available()));
		return shelves;
	}

	private int sum(ToIntFunction<Level> figure) {
		return this.levels.values().stream().mapToInt(figure).sum();
	}

}

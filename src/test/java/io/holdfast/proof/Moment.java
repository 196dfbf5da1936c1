package io.holdfast.proof;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * How one item stood after an entry of its journal.
 *
 * @param soonestExpiry when the first of the holds that count in it is over
 */
record Moment(long seq, Instant at, Map<String, Level> levels, Instant soonestExpiry) {

	static final Moment FIRST = new Moment(0, Instant.EPOCH, Map.of(), Instant.MAX);

	Level level(String warehouseId) {
		return this.levels.getOrDefault(warehouseId, Level.EMPTY);
	}

	Moment after(Entry entry, Instant soonestExpiry) {
		Map<String, Level> next = new TreeMap<>(this.levels);
		next.put(entry.warehouseId(), level(entry.warehouseId()).plus(entry));
		return new Moment(entry.seq(), entry.at(), next, soonestExpiry);
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

	int available() {
		return sum(Level::available);
	}

	private int sum(ToIntFunction<Level> figure) {
		return this.levels.values().stream().mapToInt(figure).sum();
	}

}

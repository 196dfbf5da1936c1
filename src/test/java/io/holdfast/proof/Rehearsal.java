package io.holdfast.proof;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lines that are asked of one item at a moment, each counting those promised before it.
 */
class Rehearsal {

	private final Map<String, Level> levels;

	Rehearsal(Moment moment) {
		this.levels = new TreeMap<>(moment.levels());
	}

	/**
	 * Where it is not named, the warehouse with the most units, of equals that with the
	 * lowest id: they have no priorities.
	 * @param named "" if none is
	 */
	Line ask(String named, int quantity) {
		String warehouse = named.isEmpty() ? this.levels.keySet()
			.stream()
			.max(Comparator.<String>comparingInt(this::available).thenComparing(Comparator.reverseOrder()))
			.orElseThrow() : named;
		Line line = new Line(warehouse, quantity, available(warehouse));
		if (line.isPromised()) {
			this.levels.put(warehouse, this.levels.get(warehouse).promise(quantity));
		}
		return line;
	}

	private int available(String warehouse) {
		return this.levels.getOrDefault(warehouse, Level.EMPTY).available();
	}

	/** What became of one. */
	record Line(String warehouseId, int requested, int available) {

		boolean isPromised() {
			return this.requested <= this.available;
		}

	}

}

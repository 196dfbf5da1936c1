package io.holdfast.execution;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param outcomes in the order of the submissions
 * @param items how many items were locked for it
 * @param expired what it released because its time was over
 */
record Settlement(List<Outcome> outcomes, int items, Expired expired) {

	int refusals() {
		return this.outcomes.stream().mapToInt((outcome) -> outcome.refusals().size()).sum();
	}

	/** Holds, and the units that they kept. */
	record Expired(int holds, long units) {

		static final Expired NONE = new Expired(0, 0);

		Expired plus(int quantity) {
			return new Expired(this.holds + 1, this.units + quantity);
		}

	}

}

package io.holdfast.sourcing;

import java.util.Comparator;

import io.holdfast.kernel.SourcingStrategy;

/**
 * What it costs to have a parcel from a warehouse, or one from each of several: the less,
 * the better. Whole numbers, so that sums are exact.
 *
 * @param metres to the ship-to; 0 if nobody asks
 * @param priority the sum of the numbers
 * @param available of the items wanted
 */
record Cost(long metres, long priority, long available) {

	static final Cost NONE = new Cost(0, 0, 0);

	/** More than any sum of known ones. */
	static final long UNKNOWN = 1L << 48;

	Cost plus(Cost other) {
		return new Cost(this.metres + other.metres, this.priority + other.priority, this.available + other.available);
	}

	/** By the strategy, and among equals by those that follow it. */
	static Comparator<Cost> by(SourcingStrategy strategy) {
		Comparator<Cost> byAvailable = Comparator.comparingLong(Cost::available).reversed();
		Comparator<Cost> byPriority = Comparator.comparingLong(Cost::priority).thenComparing(byAvailable);
		return switch (strategy) {
			case NEAREST -> Comparator.comparingLong(Cost::metres).thenComparing(byPriority);
			case PRIORITY -> byPriority;
			case MOST_AVAILABLE -> byAvailable;
		};
	}

}

package io.holdfast.allocation;

import java.time.Duration;
import java.time.Instant;

import io.holdfast.allocation.AllocationRepository.Holds;
import org.jspecify.annotations.Nullable;

/**
 * Open promises as an operator sees them, of one tenant or of several together.
 *
 * @param untilExpiry of the soonest, null if none expires
 */
record HoldFigures(long open, long units, long due, @Nullable Duration untilExpiry) {

	static HoldFigures of(Holds holds, Instant now) {
		Instant soonest = holds.soonestExpiry();
		return new HoldFigures(holds.open(), holds.units(), holds.due(),
				(soonest != null) ? Duration.between(now, soonest) : null);
	}

	HoldFigures plus(HoldFigures other) {
		return new HoldFigures(this.open + other.open, this.units + other.units, this.due + other.due,
				sooner(this.untilExpiry, other.untilExpiry));
	}

	private static @Nullable Duration sooner(@Nullable Duration one, @Nullable Duration other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return (one.compareTo(other) <= 0) ? one : other;
	}

}

package io.holdfast.proof;

import java.time.Duration;
import java.time.Instant;

/** From when to when something may have been decided, as far as a client can tell. */
record Span(Instant from, Instant to) {

	/** What two clocks of one machine can't order: the database's has microseconds. */
	private static final Duration BLUR = Duration.ofMillis(1);

	/** Whether some instant of it was not before the one and not after the other. */
	boolean touches(Instant begin, Instant end) {
		return !begin.isAfter(end) && hasBegunBy(begin) && !end.isBefore(this.from.minus(BLUR));
	}

	/** Whether it did not end before this. */
	boolean hasBegunBy(Instant begin) {
		return !begin.isAfter(this.to.plus(BLUR));
	}

}

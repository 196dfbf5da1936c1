package io.holdfast.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * When a fault was, and what clients had of it.
 *
 * @param recovered when all copies were ready again
 * @param over after some undisturbed work
 */
record Outage(Fault fault, Instant begin, Instant recovered, Instant over) {

	boolean overlaps(Attempt attempt) {
		return !attempt.answered().isBefore(this.begin) && !attempt.invoked().isAfter(this.over);
	}

	/** Whether it was answered on a service that had nothing wrong with it any more. */
	boolean isFollowedBy(Attempt attempt) {
		return attempt.invoked().isAfter(this.recovered) && attempt.answered().isBefore(this.over);
	}

	/** The longest time without any 2xx of any copy, until it was over. */
	Duration unavailability(Collection<Instant> successes) {
		Duration longest = Duration.ZERO;
		Instant last = null;
		for (Instant success : successes.stream().sorted().toList()) {
			if (last != null && !success.isBefore(this.begin) && !last.isAfter(this.over)) {
				Duration gap = Duration.between(last, success.isAfter(this.over) ? this.over : success);
				longest = (gap.compareTo(longest) > 0) ? gap : longest;
			}
			last = success;
		}
		return longest;
	}

}

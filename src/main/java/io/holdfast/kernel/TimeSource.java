package io.holdfast.kernel;

import java.time.Instant;

/**
 * The one clock: the database's, so that copies of the service whose own clocks are wrong
 * agree on what has expired. In a transaction that locks, it is asked after the locks
 * were had.
 */
public interface TimeSource {

	/** UTC, to the microsecond. */
	Instant now();

}

package io.holdfast.kernel;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Until when a request has its answer ready. All that it waits for, a place in line, a
 * connection, locks, comes out of this one time.
 */
public final class Deadline {

	/** Half a second less than what callers are told, for the way there and back. */
	private static final Duration OF_A_REQUEST = Duration.ofMillis(2500);

	private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

	private final long start = System.nanoTime();

	private final Duration time;

	private Deadline(Duration time) {
		this.time = time;
	}

	/** Does the work of a request: its time begins now. */
	public static <T> T from(Supplier<T> request) {
		return within(OF_A_REQUEST, request);
	}

	/** Does work that takes longer than any request may. */
	public static <T> T within(Duration time, Supplier<T> work) {
		return new Deadline(time).during(work);
	}

	/** That of the work at hand; what belongs to none has its own from now on. */
	public static Deadline current() {
		return CURRENT.isBound() ? CURRENT.get() : new Deadline(OF_A_REQUEST);
	}

	/** Does work, by this time, for whoever waits for it. */
	public <T> T during(Supplier<T> work) {
		return ScopedValue.where(CURRENT, this).call(work::get);
	}

	/** Whether it is that of work which takes longer than any request may. */
	boolean isLong() {
		return this.time.compareTo(OF_A_REQUEST) > 0;
	}

	/** Since the time began. */
	public Duration spent() {
		return Duration.ofNanos(System.nanoTime() - this.start);
	}

	/** What is left; nothing once it has passed. */
	public Duration left() {
		Duration left = this.time.minus(spent());
		return left.isNegative() ? Duration.ZERO : left;
	}

}

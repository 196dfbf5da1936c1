package io.holdfast.execution;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.holdfast.kernel.Deadline;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

/**
 * Lets so many writers of reference data work at once and has the others wait in line,
 * first come, first served, for as long as a caller would: virtual threads know no bound,
 * and the pool's connections are wanted for batches and reads too.
 */
@Component
class Admission {

	private final Semaphore places;

	private final Duration patience;

	private final Timer waiting;

	Admission(ExecutionLimits limits, Timer waitingInLine) {
		this.places = new Semaphore(limits.lanes(), true);
		this.patience = limits.patience();
		this.waiting = waitingInLine;
	}

	/**
	 * The time of the request begins here: its body has been read by now.
	 * @throws RefusedException with {@link Refusal.Unavailable} if no place became free
	 * in time
	 */
	<T> T admit(Supplier<T> work) {
		return Deadline.from(() -> work(work));
	}

	private <T> T work(Supplier<T> work) {
		if (!this.waiting.record(this::await)) {
			throw new RefusedException(new Refusal.Unavailable());
		}
		try {
			return work.get();
		}
		finally {
			this.places.release();
		}
	}

	private boolean await() {
		try {
			long left = Math.min(this.patience.toNanos(), Deadline.current().left().toNanos());
			return this.places.tryAcquire(left, TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}

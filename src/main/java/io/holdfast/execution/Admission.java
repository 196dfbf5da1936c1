package io.holdfast.execution;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;

import org.springframework.stereotype.Component;

/**
 * Lets so many batches work at once and has the others wait in line, first come, first
 * served, for as long as a caller would: virtual threads know no bound, and the pool's
 * connections are wanted for reads too.
 */
@Component
class Admission {

	private final Semaphore places;

	private final Duration patience;

	Admission(ExecutionLimits limits) {
		this.places = new Semaphore(limits.concurrentBatches(), true);
		this.patience = limits.patience();
	}

	/**
	 * @throws RefusedException with {@link Refusal.Unavailable} if no place became free
	 * in time
	 */
	<T> T admit(Supplier<T> work) {
		if (!await()) {
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
			return this.places.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}

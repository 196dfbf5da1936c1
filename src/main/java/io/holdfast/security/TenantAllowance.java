package io.holdfast.security;

import java.time.Duration;
import java.util.concurrent.Semaphore;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/** What one tenant may still ask of this copy of the service. */
final class TenantAllowance {

	private final Bucket requests;

	private final Semaphore places;

	TenantAllowance(LimitSettings limits) {
		long most = limits.requestsPerSecond();
		this.requests = Bucket.builder()
			.addLimit((limit) -> limit.capacity(most).refillGreedy(most, Duration.ofSeconds(1)))
			.build();
		this.places = new Semaphore(limits.concurrentRequests());
	}

	/** One request more, whether or not it may be. */
	ConsumptionProbe ask() {
		return this.requests.tryConsumeAndReturnRemaining(1);
	}

	/** Whether it may be under way now; then it has to {@link #end()}. */
	boolean begin() {
		return this.places.tryAcquire();
	}

	void end() {
		this.places.release();
	}

}

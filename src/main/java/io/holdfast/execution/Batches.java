package io.holdfast.execution;

import java.util.List;

import io.holdfast.idempotency.KeyTakenException;
import io.holdfast.kernel.DatabaseFailure;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import io.micrometer.core.instrument.Timer;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.stereotype.Component;

/**
 * Runs a batch where its operator can see it: timed and traced, and counted once it is
 * committed.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class Batches {

	private static final int ATTEMPTS = 3;

	private final BatchService service;

	private final BatchMeters meters;

	private final BatchSpans spans;

	private final OutcomeMeters outcomes;

	/** The outcomes are in the order of the submissions, which are of one tenant. */
	List<Outcome> execute(TenantId tenant, List<Submission> submissions, Locking locking) {
		Settlement settlement = watched(tenant, submissions, locking);
		this.outcomes.count(tenant, settlement);
		return settlement.outcomes();
	}

	private Settlement watched(TenantId tenant, List<Submission> submissions, Locking locking) {
		Timer.Sample sample = this.meters.start();
		try (BatchSpan span = this.spans.start(tenant, submissions)) {
			Settlement settlement = span.watch(() -> insist(tenant, submissions, locking));
			this.meters.committed(sample, submissions);
			return settlement;
		}
		catch (RuntimeException ex) {
			this.meters.failed(sample);
			throw ex;
		}
	}

	/** Again if orders have reserved more items between the question and its locks. */
	private Settlement insist(TenantId tenant, List<Submission> submissions, Locking locking) {
		for (int i = 0; i < ATTEMPTS; i++) {
			try {
				return settle(tenant, submissions, locking);
			}
			catch (OutdatedLocksException ex) {
				this.meters.retried();
			}
		}
		throw new RefusedException(new Refusal.Contention());
	}

	/**
	 * Once more after a deadlock: the lock order rules them out among our own statements,
	 * not with those of others. Once more where a key was taken or a reservation begun
	 * meanwhile. Once more also where a lock was waited for in vain: what others have not
	 * locked is done, the rest is skipped.
	 */
	private Settlement settle(TenantId tenant, List<Submission> submissions, Locking locking) {
		try {
			return this.service.execute(tenant, submissions, locking);
		}
		catch (RuntimeException ex) {
			if (DatabaseFailure.isLockTimeout(ex) && locking == Locking.WAIT) {
				return this.service.execute(tenant, submissions, Locking.SKIP);
			}
			if (DatabaseFailure.isDeadlock(ex)) {
				log.warn("Deadlock, once more, for requests {}",
						submissions.stream().map((submission) -> submission.origin().requestId()).toList(), ex);
			}
			else if (!(ex instanceof KeyTakenException) && !DatabaseFailure.isDuplicate(ex)) {
				throw ex;
			}
			this.meters.retried();
			return this.service.execute(tenant, submissions, locking);
		}
	}

}

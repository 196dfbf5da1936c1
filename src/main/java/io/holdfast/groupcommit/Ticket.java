package io.holdfast.groupcommit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import io.holdfast.kernel.Deadline;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** A place in line: what is submitted, until when, and what becomes of it. */
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
@Getter(AccessLevel.PACKAGE)
final class Ticket<G, S, R> {

	/** For the way back, beyond the deadline by which the database is done with it. */
	private static final Duration GRACE = Duration.ofMillis(250);

	/** Those of one group alone may share a batch. */
	private final G group;

	private final S submission;

	private final int weight;

	private final Deadline deadline = Deadline.current();

	private final CompletableFuture<R> result = new CompletableFuture<>();

	/**
	 * What became of it. Whoever loses patience, or is interrupted, leaves if he can.
	 * Once his batch has begun he waits for it: it will end by itself.
	 */
	R await(Duration patience, Predicate<Ticket<G, S, R>> leave) {
		try {
			return this.result.get(patience.minus(this.deadline.spent()).toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (ExecutionException ex) {
			throw failure(ex);
		}
		catch (TimeoutException ex) {
			return leaveOrStay(leave);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return leaveOrStay(leave);
		}
	}

	private R leaveOrStay(Predicate<Ticket<G, S, R>> leave) {
		if (leave.test(this)) {
			throw new RefusedException(new Refusal.Unavailable());
		}
		try {
			return this.result.orTimeout(this.deadline.left().plus(GRACE).toNanos(), TimeUnit.NANOSECONDS).join();
		}
		catch (CompletionException ex) {
			throw failure(ex);
		}
	}

	private static RuntimeException failure(Exception waiting) {
		return switch (waiting.getCause()) {
			case TimeoutException late -> new RefusedException(new Refusal.OutcomeUnknown());
			case RuntimeException failure -> failure;
			case Error error -> throw error;
			case null, default -> new IllegalStateException(waiting);
		};
	}

}

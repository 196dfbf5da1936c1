package io.holdfast.groupcommit;

import java.time.Duration;
import java.util.List;

import io.holdfast.kernel.DatabaseFailure;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.micrometer.core.instrument.Timer;
import lombok.extern.slf4j.Slf4j;

/**
 * Runs batches, one after the other, on a thread of its own: whoever waits may lose
 * patience or be interrupted, and harms nobody who shares a batch with him.
 *
 * @param <G> what a batch is of: submissions of two groups are never in one
 * @param <S> what is submitted
 * @param <R> what becomes of it
 */
@Slf4j
public final class Lane<G, S, R> implements AutoCloseable {

	private final Line<G, S, R> line;

	private final Duration patience;

	private final Timer waiting;

	private final Work<G, S, R> work;

	private final Thread worker;

	/**
	 * @param waiting is told how long each stood in line
	 */
	public Lane(String name, LaneLimits limits, Timer waiting, Work<G, S, R> work) {
		this(name, new Line<>(limits.longestLine(), limits.largestBatch()), limits.patience(), waiting, work);
	}

	Lane(String name, Line<G, S, R> line, Duration patience, Timer waiting, Work<G, S, R> work) {
		this.line = line;
		this.patience = patience;
		this.waiting = waiting;
		this.work = work;
		this.worker = Thread.ofPlatform().name(name).daemon().start(this::serve);
	}

	/**
	 * Stands in line, and waits for what becomes of it.
	 * @param weight what it adds to its batch
	 * @throws RefusedException with {@link Refusal.Unavailable} if the line is too long
	 * or does not move, and with {@link Refusal.OutcomeUnknown} if its batch has begun
	 * and does not end in time
	 */
	public R run(G group, S submission, int weight) {
		Ticket<G, S, R> ticket = new Ticket<>(group, submission, weight);
		if (!this.line.join(ticket)) {
			throw new RefusedException(new Refusal.Unavailable());
		}
		return ticket.await(this.patience, this::leave);
	}

	private boolean leave(Ticket<G, S, R> ticket) {
		boolean left = this.line.leave(ticket);
		if (left) {
			waited(ticket);
		}
		return left;
	}

	private void waited(Ticket<G, S, R> ticket) {
		this.waiting.record(ticket.getDeadline().spent());
	}

	/** Lets nobody in any more, and serves whoever is in line. */
	@Override
	public void close() {
		this.line.close();
		try {
			this.worker.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void serve() {
		List<Ticket<G, S, R>> batch = this.line.take();
		while (!batch.isEmpty()) {
			batch.forEach(this::waited);
			serve(batch);
			batch = this.line.take();
		}
	}

	/** By the deadline of whoever has waited longest. */
	private void serve(List<Ticket<G, S, R>> batch) {
		Ticket<G, S, R> first = batch.getFirst();
		try {
			List<R> results = first.getDeadline()
				.during(() -> this.work.execute(first.getGroup(), batch.stream().map(Ticket::getSubmission).toList()));
			for (int i = 0; i < batch.size(); i++) {
				batch.get(i).getResult().complete(results.get(i));
			}
		}
		catch (RuntimeException ex) {
			fail(batch, ex);
		}
		catch (Error ex) {
			batch.forEach((ticket) -> ticket.getResult().completeExceptionally(ex));
		}
	}

	/** Nobody pays for what may be another's fault. */
	private void fail(List<Ticket<G, S, R>> batch, RuntimeException ex) {
		if (batch.size() == 1 || !DatabaseFailure.mayBeOfOne(ex)) {
			batch.forEach((ticket) -> ticket.getResult().completeExceptionally(ex));
			return;
		}
		log.warn("{} submissions one by one, since together they failed: {}", batch.size(), ex.toString());
		batch.forEach(this::alone);
	}

	private void alone(Ticket<G, S, R> ticket) {
		if (ticket.getDeadline().left().isZero()) {
			ticket.getResult().completeExceptionally(new RefusedException(new Refusal.Unavailable()));
		}
		else {
			serve(List.of(ticket));
		}
	}

}

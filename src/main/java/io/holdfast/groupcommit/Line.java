package io.holdfast.groupcommit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Those who wait, first come, first served. Whoever is taken is no longer in it: who can
 * leave it has not been taken.
 */
final class Line<G, S, R> {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final Deque<Ticket<G, S, R>> waiting = new ArrayDeque<>();

	private final int longest;

	private final int largestBatch;

	private boolean closed;

	/**
	 * @param longest how many may wait
	 * @param largestBatch the weight that is taken at once, or a single one of any weight
	 */
	Line(int longest, int largestBatch) {
		this.longest = longest;
		this.largestBatch = largestBatch;
	}

	/** Whether there is a place. */
	boolean join(Ticket<G, S, R> ticket) {
		this.lock.lock();
		try {
			if (this.closed || this.waiting.size() >= this.longest) {
				return false;
			}
			this.waiting.add(ticket);
			this.changed.signal();
			return true;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Whether it was still there. */
	boolean leave(Ticket<G, S, R> ticket) {
		this.lock.lock();
		try {
			return this.waiting.remove(ticket);
		}
		finally {
			this.lock.unlock();
		}
	}

	int length() {
		this.lock.lock();
		try {
			return this.waiting.size();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * The first one and those of its group that came after it, as many as fit. Waits for
	 * the first; empty once the line is closed and nobody is left in it.
	 */
	List<Ticket<G, S, R>> take() {
		this.lock.lock();
		try {
			while (this.waiting.isEmpty() && !this.closed) {
				this.changed.awaitUninterruptibly();
			}
			return batch();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Nobody joins it any more; those in it are still taken. */
	void close() {
		this.lock.lock();
		try {
			this.closed = true;
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	private List<Ticket<G, S, R>> batch() {
		List<Ticket<G, S, R>> batch = new ArrayList<>();
		int room = this.largestBatch;
		for (Iterator<Ticket<G, S, R>> all = this.waiting.iterator(); all.hasNext() && room > 0;) {
			Ticket<G, S, R> ticket = all.next();
			if (batch.isEmpty()
					|| (ticket.getGroup().equals(batch.getFirst().getGroup()) && ticket.getWeight() <= room)) {
				batch.add(ticket);
				room -= ticket.getWeight();
				all.remove();
			}
		}
		return batch;
	}

}

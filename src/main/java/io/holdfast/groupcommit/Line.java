package io.holdfast.groupcommit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Those who wait: the groups take turns, so that none waits for all that another brings,
 * and within a group it is first come, first served. Whoever is taken is no longer in it:
 * who can leave it has not been taken.
 */
final class Line<G, S, R> {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	/** The group whose turn is next comes first; none is empty. */
	private final SequencedMap<G, Deque<Ticket<G, S, R>>> waiting = new LinkedHashMap<>();

	private final int longest;

	private final int largestBatch;

	private boolean closed;

	/**
	 * @param longest how many of one group may wait
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
			Deque<Ticket<G, S, R>> group = this.waiting.get(ticket.getGroup());
			if (this.closed || (group != null && group.size() >= this.longest)) {
				return false;
			}
			this.waiting.computeIfAbsent(ticket.getGroup(), (first) -> new ArrayDeque<>()).add(ticket);
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
			Deque<Ticket<G, S, R>> group = this.waiting.get(ticket.getGroup());
			if (group == null || !group.remove(ticket)) {
				return false;
			}
			if (group.isEmpty()) {
				this.waiting.remove(ticket.getGroup());
			}
			return true;
		}
		finally {
			this.lock.unlock();
		}
	}

	int length() {
		this.lock.lock();
		try {
			return this.waiting.values().stream().mapToInt(Deque::size).sum();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * The first one of the group whose turn it is, and those of it that came later, as
	 * many as fit. Waits for the first; empty once the line is closed and nobody is left
	 * in it.
	 */
	List<Ticket<G, S, R>> take() {
		this.lock.lock();
		try {
			while (this.waiting.isEmpty() && !this.closed) {
				this.changed.awaitUninterruptibly();
			}
			return this.waiting.isEmpty() ? List.of() : batch(this.waiting.firstEntry().getKey());
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

	/** What does not fit waits for the group's next turn, after the others'. */
	private List<Ticket<G, S, R>> batch(G turn) {
		Deque<Ticket<G, S, R>> group = this.waiting.remove(turn);
		List<Ticket<G, S, R>> batch = new ArrayList<>();
		int room = this.largestBatch;
		for (Iterator<Ticket<G, S, R>> all = group.iterator(); all.hasNext() && room > 0;) {
			Ticket<G, S, R> ticket = all.next();
			if (batch.isEmpty() || ticket.getWeight() <= room) {
				batch.add(ticket);
				room -= ticket.getWeight();
				all.remove();
			}
		}
		if (!group.isEmpty()) {
			this.waiting.putLast(turn, group);
		}
		return batch;
	}

}

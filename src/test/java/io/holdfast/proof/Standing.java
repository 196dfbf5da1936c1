package io.holdfast.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * How one order stands with one item: what the journal has given its reservation and
 * taken from it. What its lines are the journal does not say; what comes of them it does.
 */
class Standing {

	private final TreeMap<Long, Stage> stages = new TreeMap<>();

	Standing() {
		this.stages.put(0L, new Stage(Instant.EPOCH, 0, 0, 0, null));
	}

	void play(Entry entry) {
		this.stages.put(entry.seq(), now().after(entry));
	}

	Stage now() {
		return this.stages.lastEntry().getValue();
	}

	/** How it stood after an entry of its item. */
	Stage at(long seq) {
		return this.stages.floorEntry(seq).getValue();
	}

	/** How it stood within the span, at one instant or another. */
	List<Stage> during(Span span) {
		List<Stage> all = List.copyOf(this.stages.values());
		List<Stage> during = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			if (span.touches(all.get(i).at(), (i + 1 < all.size()) ? all.get(i + 1).at() : Instant.MAX)) {
				during.add(all.get(i));
			}
		}
		return during;
	}

	/**
	 * After one of its entries.
	 *
	 * @param open committed to the order and not allocated yet
	 * @param allocated what its allocations hold or have sold
	 * @param since when it has begun to wait, whichever of its lines does; null if none
	 */
	record Stage(Instant at, int open, int backordered, int allocated, @Nullable Instant since) {

		/** Whether it certainly has a reservation: one may be there with neither. */
		boolean isReserving() {
			return this.open > 0 || this.backordered > 0;
		}

		private Stage after(Entry entry) {
			int waiting = this.backordered + entry.backorderedDelta();
			Instant begin = (this.since != null) ? this.since : entry.at();
			return new Stage(entry.at(), this.open + entry.committedDelta(), waiting,
					this.allocated + entry.allocatedDelta(), (waiting > 0) ? begin : null);
		}

	}

}

package io.holdfast.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

/** All moments of one item, in the order of its journal. */
class Course {

	private final List<Moment> moments = new ArrayList<>(List.of(Moment.FIRST));

	/** Those that wait to be confirmed, by when they are over. */
	private final TreeSet<Hold> holds = new TreeSet<>(
			Comparator.comparing(Hold::expiresAt).thenComparing(Hold::allocationId));

	void play(Entry entry, Promise promise) {
		Moment last = this.moments.getLast();
		assertThat(entry.seq()).as("no gap in the sequence at %s", entry).isEqualTo(last.seq() + 1);
		assertThat(entry.at()).as("time goes on with the sequence at %s", entry).isAfterOrEqualTo(last.at());
		if (entry.status() != null && promise.expiresAt() != null) {
			note(entry.status(), new Hold(promise.expiresAt(), entry.allocationId()));
		}
		this.moments.add(last.after(entry, this.holds.isEmpty() ? Instant.MAX : this.holds.first().expiresAt()));
	}

	private void note(String status, Hold hold) {
		if (status.equals("PENDING")) {
			this.holds.add(hold);
		}
		else {
			this.holds.remove(hold);
		}
	}

	Moment now() {
		return this.moments.getLast();
	}

	Moment after(long seq) {
		return this.moments.get(Math.toIntExact(seq));
	}

	/** Those on which something can have been decided within the span. */
	List<Moment> during(Span span) {
		List<Moment> during = new ArrayList<>();
		for (int i = lastBefore(span.from()); i < this.moments.size()
				&& span.hasBegunBy(this.moments.get(i).at()); i++) {
			Instant next = (i + 1 < this.moments.size()) ? this.moments.get(i + 1).at() : Instant.MAX;
			if (this.moments.get(i).isIn(span, next)) {
				during.add(this.moments.get(i));
			}
		}
		return during;
	}

	/** A place before which no moment can reach that far. */
	private int lastBefore(Instant instant) {
		int low = 0;
		int high = this.moments.size() - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (this.moments.get(middle).at().isBefore(instant.minusMillis(10))) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		return low;
	}

	private record Hold(Instant expiresAt, String allocationId) {
	}

}

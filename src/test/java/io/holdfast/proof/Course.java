package io.holdfast.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

/** All moments of one item, in the order of its journal. */
class Course {

	private static final Standing NONE = new Standing();

	private final List<Moment> moments = new ArrayList<>(List.of(Moment.FIRST));

	/** Those that have or had something reserved or allocated. */
	private final Map<String, Standing> orders = new HashMap<>();

	/** Entries by which orders that had waited were served. */
	private final Set<Long> promotions = new HashSet<>();

	/** Those that wait to be confirmed, by when they are over. */
	private final TreeSet<Hold> holds = new TreeSet<>(
			Comparator.comparing(Hold::expiresAt).thenComparing(Hold::allocationId));

	/**
	 * @param promise what it is about, before it; one that is unknown, if it is not
	 */
	void play(Entry entry, Promise promise) {
		Moment last = this.moments.getLast();
		assertThat(entry.seq()).as("no gap in the sequence at %s", entry).isEqualTo(last.seq() + 1);
		assertThat(entry.at()).as("time goes on with the sequence at %s", entry).isAfterOrEqualTo(last.at());
		assertThat(last.isSettled() || entry.at().equals(last.at()))
			.as("nobody waits for what is free, before %s", entry)
			.isTrue();
		new Rules(last, standing(entry.orderId()).now()).check(entry);
		if (entry.isPromotion()) {
			new Turns(this.orders).check(entry, last);
			this.promotions.add(entry.seq());
		}
		if (entry.orderId() != null) {
			this.orders.computeIfAbsent(entry.orderId(), (id) -> new Standing()).play(entry);
		}
		int pending = promise.now().pending();
		if (entry.allocationId() != null) {
			promise.play(entry);
			note(entry, promise);
		}
		this.moments.add(last.after(entry, promise.now().pending() - pending,
				this.holds.isEmpty() ? Instant.MAX : this.holds.first().expiresAt()));
	}

	private void note(Entry entry, Promise promise) {
		if (entry.status() != null && promise.expiresAt() != null) {
			Hold hold = new Hold(promise.expiresAt(), entry.allocationId());
			if (entry.status().equals("PENDING")) {
				this.holds.add(hold);
			}
			else {
				this.holds.remove(hold);
			}
		}
	}

	Moment now() {
		return this.moments.getLast();
	}

	Moment after(long seq) {
		return this.moments.get(Math.toIntExact(seq));
	}

	/** After an entry, and after those were served who had waited for what it freed. */
	Moment afterPromotions(long seq) {
		long last = seq;
		while (this.promotions.contains(last + 1) && after(last + 1).at().equals(after(seq).at())) {
			last++;
		}
		return after(last);
	}

	/** How an order stands with the item. */
	Standing standing(String orderId) {
		return this.orders.getOrDefault(orderId, NONE);
	}

	/** Those on which something can have been decided within the span. */
	List<Moment> during(Span span) {
		List<Moment> during = new ArrayList<>();
		for (int i = lastBefore(span.from()); i < this.moments.size()
				&& span.hasBegunBy(this.moments.get(i).at()); i++) {
			if (this.moments.get(i).isIn(span, next(i))) {
				during.add(this.moments.get(i));
			}
		}
		return during;
	}

	/**
	 * Those that may have been read within the span: what is committed meanwhile was
	 * decided earlier, so also that before the first. None where a hold may have been
	 * over, which reads do not count.
	 */
	List<Moment> visible(Span span) {
		List<Moment> during = during(span);
		if (during.isEmpty()) {
			return during;
		}
		int first = Math.toIntExact(during.getFirst().seq());
		Instant at = after(first).at();
		while (first > 0 && !after(first).at().isBefore(at)) {
			first--;
		}
		List<Moment> visible = this.moments.subList(first, Math.toIntExact(during.getLast().seq()) + 1);
		return visible.stream().anyMatch((moment) -> !moment.soonestExpiry().isAfter(span.to().plusMillis(1)))
				? List.of() : visible;
	}

	private Instant next(int index) {
		return (index + 1 < this.moments.size()) ? this.moments.get(index + 1).at() : Instant.MAX;
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

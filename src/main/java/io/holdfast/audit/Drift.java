package io.holdfast.audit;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Two sources that should agree and do not. Null is a source that does not say: it has no
 * row, or none that could.
 */
public record Drift(Subject subject, Counter counter, @Nullable Long stored, @Nullable Long fromAllocations,
		@Nullable Long fromJournal) {

	static Drift inEntry(Subject entry, Counter counter) {
		return new Drift(entry, counter, null, null, null);
	}

	/** A counter that is kept, against the journal. */
	static void compare(Subject subject, Counter counter, @Nullable Long stored, long fromJournal,
			Consumer<Drift> found) {
		if (stored == null || stored != fromJournal) {
			found.accept(new Drift(subject, counter, stored, null, fromJournal));
		}
	}

	/** A counter that is kept, against allocations and journal. */
	static void compare(Subject subject, Counter counter, @Nullable Long stored, long fromAllocations, long fromJournal,
			Consumer<Drift> found) {
		if (stored == null || stored != fromJournal || fromAllocations != fromJournal) {
			found.accept(new Drift(subject, counter, stored, fromAllocations, fromJournal));
		}
	}

}

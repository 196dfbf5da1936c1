package io.holdfast.audit;

import java.util.function.Consumer;

import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** A counter as the journal tells it, entry by entry. */
@RequiredArgsConstructor
final class Fold {

	private final Counter counter;

	/** Of all changes. */
	@Getter
	private long sum;

	/** What the last entry says that it was. */
	private long last;

	/**
	 * An entry must go on from the one before, not from the sum: each break shows once.
	 */
	void enter(Subject entry, long change, @Nullable Number after, Consumer<Drift> found) {
		long expected = this.last + change;
		Long said = (after != null) ? after.longValue() : null;
		Drift.compare(entry, this.counter, said, expected, found);
		this.sum += change;
		this.last = (said != null) ? said : expected;
	}

}

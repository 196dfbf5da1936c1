package io.holdfast.execution;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * What was answered under the keys of a batch: before it, and, where a request came twice
 * in it, within it.
 */
final class KnownAnswers {

	private final Map<String, Answer> known;

	private final Map<String, Answer> fresh = new HashMap<>();

	KnownAnswers(Map<String, Answer> known) {
		this.known = known;
	}

	/** The answer that the request had before, else what is decided now. */
	Outcome answer(@Nullable RequestKey key, Supplier<Outcome> decide) {
		if (key == null) {
			return decide.get();
		}
		Answer before = answered(key.getValue());
		if (before != null) {
			return before.toRequest(key);
		}
		Outcome outcome = decide.get();
		if (isKept(outcome)) {
			this.fresh.put(key.getValue(), new Answer(key.getFingerprint(), outcome));
		}
		return outcome;
	}

	private @Nullable Answer answered(String key) {
		Answer before = this.known.get(key);
		return (before != null) ? before : this.fresh.get(key);
	}

	/** By key, what was decided now, as far as it is kept. */
	Map<String, Answer> toKeep() {
		return Map.copyOf(this.fresh);
	}

	/** A request that is wrong in itself may be mended and sent under the same key. */
	private static boolean isKept(Outcome outcome) {
		return !(outcome instanceof Outcome.Refused(Refusal refusal) && refusal instanceof Refusal.Invalid);
	}

	/** What was decided for the request with this fingerprint. */
	record Answer(String fingerprint, Outcome outcome) {

		Outcome toRequest(RequestKey key) {
			return this.fingerprint.equals(key.getFingerprint()) ? new Outcome.Replayed(this.outcome)
					: new Outcome.Refused(new Refusal.KeyReused());
		}

	}

}

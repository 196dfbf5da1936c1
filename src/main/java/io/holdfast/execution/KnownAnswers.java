package io.holdfast.execution;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
		return (key != null) ? answered(key).orElseGet(() -> decided(key, decide.get())) : decide.get();
	}

	/** The answer that the request had before. */
	Optional<Outcome> answered(RequestKey key) {
		return Stream.of(this.known, this.fresh)
			.flatMap((answers) -> Stream.ofNullable(answers.get(key.getValue())))
			.findFirst()
			.map((answer) -> answer.toRequest(key));
	}

	private Outcome decided(RequestKey key, Outcome outcome) {
		if (isKept(outcome)) {
			this.fresh.put(key.getValue(), new Answer(key.getFingerprint(), outcome));
		}
		return outcome;
	}

	/** By key, what was decided now, as far as it is kept. */
	Map<String, Answer> toKeep() {
		return Map.copyOf(this.fresh);
	}

	/**
	 * A request that is wrong in itself may be mended and sent under the same key; one
	 * that was outrun is worked out anew.
	 */
	private static boolean isKept(Outcome outcome) {
		return !(outcome instanceof Outcome.Refused(Refusal refusal)
				&& (isOutrun(refusal) || refusal instanceof Refusal.Invalid));
	}

	private static boolean isOutrun(Refusal refusal) {
		return (refusal instanceof Refusal.BulkRefused bulk) ? isOutrun(bulk.failures().getFirst().refusal())
				: refusal instanceof Refusal.Outrun;
	}

	/** What was decided for the request with this fingerprint. */
	record Answer(String fingerprint, Outcome outcome) {

		Outcome toRequest(RequestKey key) {
			return this.fingerprint.equals(key.getFingerprint()) ? new Outcome.Replayed(this.outcome)
					: new Outcome.Refused(new Refusal.KeyReused());
		}

	}

}

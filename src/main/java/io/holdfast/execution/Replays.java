package io.holdfast.execution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.holdfast.idempotency.IdempotencyKeys;
import io.holdfast.idempotency.StoredAnswer;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.RequestKey;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Gives a request that is repeated under its key the answer that it had. The key is taken
 * and the answer kept in the transaction that has the effect: there is neither an effect
 * without an answer nor an answer without its effect.
 */
@Component
@RequiredArgsConstructor
class Replays {

	private final IdempotencyKeys keys;

	private final OutcomeCodec codec;

	/** To be asked after everything else was locked. */
	KnownAnswers open(TenantId tenant, List<Caller> callers, Instant now) {
		SortedMap<String, String> fingerprints = callers.stream()
			.map(Caller::key)
			.filter(Objects::nonNull)
			.collect(Collectors.toMap(RequestKey::getValue, RequestKey::getFingerprint, (first, second) -> first,
					TreeMap::new));
		if (fingerprints.isEmpty()) {
			return new KnownAnswers(Map.of(), fingerprints.keySet());
		}
		Map<String, KnownAnswers.Answer> known = this.keys.take(tenant, fingerprints, now)
			.values()
			.stream()
			.collect(Collectors.toMap(StoredAnswer::key, this::read));
		fingerprints.keySet().removeAll(known.keySet());
		return new KnownAnswers(known, fingerprints.keySet());
	}

	void close(TenantId tenant, KnownAnswers answers) {
		this.keys.keep(tenant,
				answers.toKeep().entrySet().stream().map((entry) -> stored(entry.getKey(), entry.getValue())).toList());
		this.keys.release(tenant, answers.toRelease());
	}

	private StoredAnswer stored(String key, KnownAnswers.Answer answer) {
		return new StoredAnswer(key, answer.fingerprint(), this.codec.write(answer.outcome()));
	}

	private KnownAnswers.Answer read(StoredAnswer stored) {
		return new KnownAnswers.Answer(stored.fingerprint(), this.codec.read(stored.answer()));
	}

}

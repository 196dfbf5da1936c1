package io.holdfast.execution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.holdfast.idempotency.IdempotencyKeys;
import io.holdfast.idempotency.KeyTakenException;
import io.holdfast.idempotency.StoredAnswer;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.RequestKey;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Gives a request that is repeated under its key the answer that it had. The answer is
 * kept in the transaction that has the effect: there is neither an effect without an
 * answer nor an answer without its effect.
 */
@Component
@RequiredArgsConstructor
class Replays {

	private final IdempotencyKeys keys;

	private final OutcomeCodec codec;

	/**
	 * What is known of their requests. To be asked after everything else was locked: who
	 * repeats a request waits for its items, and knows its answer then.
	 */
	KnownAnswers open(TenantId tenant, List<Caller> callers) {
		Set<String> asked = callers.stream()
			.map(Caller::key)
			.filter(Objects::nonNull)
			.map(RequestKey::getValue)
			.collect(Collectors.toSet());
		if (asked.isEmpty()) {
			return new KnownAnswers(Map.of());
		}
		return new KnownAnswers(
				this.keys.find(tenant, asked).stream().collect(Collectors.toMap(StoredAnswer::key, this::read)));
	}

	/**
	 * @throws KeyTakenException if somebody else has answered under one of the keys
	 * meanwhile: a request without items to wait for, or one that is not the same
	 */
	void close(TenantId tenant, KnownAnswers answers, Instant now) {
		List<StoredAnswer> fresh = answers.toKeep()
			.entrySet()
			.stream()
			.map((entry) -> stored(entry.getKey(), entry.getValue()))
			.toList();
		if (!fresh.isEmpty()) {
			this.keys.keep(tenant, fresh, now);
		}
	}

	private StoredAnswer stored(String key, KnownAnswers.Answer answer) {
		return new StoredAnswer(key, answer.fingerprint(), this.codec.write(answer.outcome()));
	}

	private KnownAnswers.Answer read(StoredAnswer stored) {
		return new KnownAnswers.Answer(stored.fingerprint(), this.codec.read(stored.answer()));
	}

}

package io.holdfast.idempotency;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Takes keys and keeps answers, inside the transaction that has the effect. Keys are
 * taken last of all that a transaction locks.
 */
@Component
@RequiredArgsConstructor
public class IdempotencyKeys {

	private final IdempotencyKeyRepository repository;

	/**
	 * Takes these keys; whoever else wants one waits until this transaction ends.
	 * @param fingerprints by key
	 * @return what was answered before, for the keys that others had
	 */
	public Map<String, StoredAnswer> take(TenantId tenant, SortedMap<String, String> fingerprints, Instant now) {
		return this.repository
			.take(tenant, fingerprints.keySet().toArray(String[]::new), fingerprints.values().toArray(String[]::new),
					now)
			.stream()
			.flatMap((row) -> row.known().stream())
			.collect(Collectors.toMap(StoredAnswer::key, Function.identity()));
	}

	/**
	 * Keeps the answers to keys that were taken, with the fingerprint of the request that
	 * each was given to: it need not be the one that came first under its key, where that
	 * was wrong in itself.
	 */
	public void keep(TenantId tenant, List<StoredAnswer> answers) {
		if (!answers.isEmpty()) {
			this.repository.answer(tenant, column(answers, StoredAnswer::key),
					column(answers, StoredAnswer::fingerprint), column(answers, StoredAnswer::answer));
		}
	}

	private static String[] column(List<StoredAnswer> answers, Function<StoredAnswer, String> of) {
		return answers.stream().map(of).toArray(String[]::new);
	}

	/** Gives back keys whose answers are not kept: the next request is a new one. */
	public void release(TenantId tenant, Collection<String> keys) {
		if (!keys.isEmpty()) {
			this.repository.release(tenant, keys);
		}
	}

}

package io.holdfast.idempotency;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Keeps answers under their keys, inside the transaction that has the effect. Keys are
 * the last that a transaction locks.
 */
@Component
@RequiredArgsConstructor
public class IdempotencyKeys {

	private final IdempotencyKeyRepository repository;

	/** What was answered before under these. */
	public List<StoredAnswer> find(TenantId tenant, Collection<String> keys) {
		return this.repository.find(tenant, keys.toArray(String[]::new));
	}

	/**
	 * Takes the keys and keeps what is answered now.
	 * @throws KeyTakenException if one was taken by another transaction meanwhile
	 */
	public void keep(TenantId tenant, List<StoredAnswer> answers, Instant now) {
		int kept = this.repository.keep(tenant, column(answers, StoredAnswer::key),
				column(answers, StoredAnswer::fingerprint), column(answers, StoredAnswer::answer), now);
		if (kept < answers.size()) {
			throw new KeyTakenException();
		}
	}

	private static String[] column(List<StoredAnswer> answers, Function<StoredAnswer, String> of) {
		return answers.stream().map(of).toArray(String[]::new);
	}

}

package io.holdfast.tenancy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import io.holdfast.kernel.TimeSource;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what has changed of tenants and tokens, and takes down who has asked. */
@Service
@RequiredArgsConstructor
class DirectoryService {

	private final TenantRepository tenants;

	private final ApiTokenRepository tokens;

	private final TimeSource time;

	@Transactional
	public void keepUse(Collection<String> tokenIds) {
		this.tokens.used(tokenIds.toArray(String[]::new), this.time.now());
	}

	@Transactional(readOnly = true)
	public Changes look(Instant since) {
		Instant now = this.time.now();
		return new Changes(now, this.tenants.changedSince(since).stream().map(Tenant::view).toList(),
				this.tokens.changedSince(since).stream().map(ApiToken::known).toList());
	}

	/**
	 * As they are now.
	 *
	 * @param now when they were looked at
	 */
	record Changes(Instant now, List<TenantView> tenants, List<KnownToken> tokens) {
	}

}

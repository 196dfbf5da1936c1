package io.holdfast.tenancy;

import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.TimeSource;
import jakarta.persistence.EntityManager;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes tokens, each in a transaction of its own. */
@Service
@RequiredArgsConstructor
class TokenWriteService {

	private final ApiTokenRepository tokens;

	private final TenantRepository tenants;

	private final EntityManager entities;

	private final TimeSource time;

	@Transactional
	public TokenView create(Token token, TokenDetails details) {
		details.tenants().forEach(this::requireTenant);
		ApiToken created = new ApiToken(token, details, this.time.now());
		this.entities.persist(created);
		this.entities.flush();
		return created.view();
	}

	/** Of copies of the service that start together one is the first. */
	@Transactional
	public void createUnlessThere(Token token, TokenDetails details) {
		this.tokens.insertUnlessThere(token.id(), token.hash(), details.name(), details.actor().id(),
				details.scopes().stream().map(AccessScope::wire).toArray(String[]::new), this.time.now());
	}

	@Transactional
	public TokenView revoke(String id) {
		ApiToken token = this.tokens.lock(id).orElseThrow(() -> new RefusedException(new Refusal.TokenNotFound(id)));
		token.revoke(this.time.now());
		this.entities.flush();
		return token.view();
	}

	private void requireTenant(TenantId id) {
		if (this.tenants.find(id).isEmpty()) {
			throw new RefusedException(new Refusal.TenantNotFound(id.value()));
		}
	}

}

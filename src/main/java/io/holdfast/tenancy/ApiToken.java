package io.holdfast.tenancy;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.TenantId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What is kept of a token: never its secret. */
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings({ "NullAway.Init", "UnusedVariable" }) // Hibernate fills the fields,
															// queries read them
class ApiToken {

	@Id
	private String id;

	private String name;

	private byte[] secretHash;

	private String actor;

	private String[] scopes;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "api_token_tenant", joinColumns = @JoinColumn(name = "api_token_id"))
	@Column(name = "tenant_id")
	@BatchSize(size = 500)
	private Set<TenantId> tenants;

	private Instant createdAt;

	private Instant changedAt;

	private @Nullable Instant expiresAt;

	private @Nullable Instant revokedAt;

	private @Nullable Instant lastUsedAt;

	ApiToken(Token token, TokenDetails details, Instant now) {
		this.id = token.id();
		this.secretHash = token.hash();
		this.name = details.name();
		this.actor = details.actor().id();
		this.scopes = details.scopes().stream().map(AccessScope::wire).sorted().toArray(String[]::new);
		this.tenants = new HashSet<>(details.tenants());
		this.expiresAt = details.expiresAt();
		this.createdAt = now;
		this.changedAt = now;
	}

	/** For ever; once more changes nothing. */
	void revoke(Instant now) {
		if (this.revokedAt == null) {
			this.revokedAt = now;
			this.changedAt = now;
		}
	}

	KnownToken known() {
		return new KnownToken(view(), this.secretHash);
	}

	TokenView view() {
		Set<AccessScope> allowed = Stream.of(this.scopes)
			.flatMap((scope) -> AccessScope.of(scope).stream())
			.collect(Collectors.toUnmodifiableSet());
		return new TokenView(this.id,
				new TokenDetails(this.name, new Actor(this.actor), Set.copyOf(this.tenants), allowed, this.expiresAt),
				this.createdAt, this.revokedAt, this.lastUsedAt);
	}

}

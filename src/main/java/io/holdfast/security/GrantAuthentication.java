package io.holdfast.security;

import java.util.List;
import java.util.Objects;

import io.holdfast.tenancy.Grant;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody whose credential was found good, without the credential. */
final class GrantAuthentication extends AbstractAuthenticationToken {

	private static final long serialVersionUID = 1;

	private final transient Grant grant;

	GrantAuthentication(Grant grant) {
		super(List.of());
		this.grant = grant;
		setAuthenticated(true);
	}

	Grant grant() {
		return this.grant;
	}

	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

	@Override
	public Object getPrincipal() {
		return this.grant.actor();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof GrantAuthentication same && same.grant.equals(this.grant);
	}

	@Override
	public int hashCode() {
		return Objects.hashCode(this.grant);
	}

}

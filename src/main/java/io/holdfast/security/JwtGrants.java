package io.holdfast.security;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.TenantId;
import io.holdfast.tenancy.Directory;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Knows what a JWT of the configured issuer allows: its claims say so. */
@Component
@RequiredArgsConstructor
class JwtGrants implements Converter<Jwt, AbstractAuthenticationToken> {

	private final SecuritySettings settings;

	private final Directory directory;

	@Override
	public AbstractAuthenticationToken convert(Jwt jwt) {
		List<TenantId> tenants = texts(jwt.getClaim(this.settings.tenantsClaim())).stream()
			.filter(TenantId::isOne)
			.map(TenantId::new)
			.distinct()
			.toList();
		return new GrantAuthentication(this.directory.grant(actor(jwt), tenants,
				texts(jwt.getClaim(this.settings.scopesClaim())).stream()
					.flatMap((scope) -> AccessScope.of(scope).stream())
					.filter((scope) -> scope != AccessScope.ADMIN || this.settings.jwtMayAdminister())
					.collect(Collectors.toUnmodifiableSet())));
	}

	private Actor actor(Jwt jwt) {
		String actor = Objects.requireNonNullElse(jwt.getClaimAsString(this.settings.actorClaim()), "");
		if (!Actor.isOne(actor)) {
			throw new InvalidBearerTokenException("Nobody could be shown in histories");
		}
		return new Actor(actor);
	}

	private static List<String> texts(@Nullable Object claim) {
		return switch (claim) {
			case String text -> List.of(text.trim().split(" +"));
			case Collection<?> several ->
				several.stream().filter(String.class::isInstance).map(String.class::cast).toList();
			case null, default -> List.of();
		};
	}

}

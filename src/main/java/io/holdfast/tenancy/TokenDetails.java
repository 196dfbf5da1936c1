package io.holdfast.tenancy;

import java.time.Instant;
import java.util.Set;

import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a token.
 *
 * @param actor whom histories name for what is done with it
 * @param tenants for whom its bearer may ask; an administrator needs none
 * @param expiresAt from when on it is not valid; null if it never ends
 */
public record TokenDetails(String name, Actor actor, Set<TenantId> tenants, Set<AccessScope> scopes,
		@Nullable Instant expiresAt) {
}

package io.holdfast.tenancy;

import java.util.List;
import java.util.Set;

import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Actor;

/**
 * What a credential lets its bearer do.
 *
 * @param tenants those that exist and are active
 * @param forSeveral whether it was given for more than one tenant, whatever has become of
 * them: then each request names the one that it means
 */
public record Grant(Actor actor, List<TenantView> tenants, boolean forSeveral, Set<AccessScope> scopes) {
}

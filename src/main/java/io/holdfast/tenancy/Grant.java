package io.holdfast.tenancy;

import java.util.List;
import java.util.Set;

import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Actor;

/**
 * What a credential lets its bearer do.
 *
 * @param tenants those that exist and are active
 */
public record Grant(Actor actor, List<TenantView> tenants, Set<AccessScope> scopes) {
}

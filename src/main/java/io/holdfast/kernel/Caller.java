package io.holdfast.kernel;

/**
 * Who is asking, and for which tenant.
 */
public record Caller(TenantId tenant, Actor actor) {
}

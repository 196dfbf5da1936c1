package io.holdfast.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who is asking, for which tenant, and under which key.
 *
 * @param key null if the request may not be repeated
 */
public record Caller(TenantId tenant, Actor actor, @Nullable RequestKey key) {

	public Caller(TenantId tenant, Actor actor) {
		this(tenant, actor, null);
	}

	public Caller under(@Nullable RequestKey key) {
		return new Caller(this.tenant, this.actor, key);
	}

}

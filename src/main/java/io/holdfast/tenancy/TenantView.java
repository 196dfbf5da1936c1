package io.holdfast.tenancy;

import java.time.Instant;

import io.holdfast.kernel.TenantId;

/** A tenant as it is shown. */
public record TenantView(TenantId id, TenantDetails details, Instant createdAt, Instant updatedAt) {

	/** By its id or its account. */
	public boolean isNamed(String name) {
		return this.id.value().equals(name) || this.details.account().equals(name);
	}

}

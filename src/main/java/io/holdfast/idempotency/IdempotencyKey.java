package io.holdfast.idempotency;

import java.io.Serializable;
import java.time.Instant;

import io.holdfast.kernel.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** A key of a tenant, what was asked under it, and what was answered. */
@Entity
@IdClass(IdempotencyKey.Id.class)
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class IdempotencyKey {

	@jakarta.persistence.Id
	private TenantId tenantId;

	@jakarta.persistence.Id
	private String key;

	private String fingerprint;

	private String answer;

	private Instant createdAt;

	/** The key, within the tenant. */
	record Id(TenantId tenantId, String key) implements Serializable {
	}

}

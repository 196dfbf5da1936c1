package io.holdfast.idempotency;

import java.time.Instant;

import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.TenantWall;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets some keys, in a short transaction of its own. */
@Service
@RequiredArgsConstructor
class KeyPurgeService {

	static final int AT_ONCE = 1000;

	private final IdempotencyKeyRepository keys;

	private final TenantWall wall;

	/**
	 * How many of the keys taken before this instant were forgotten, the oldest first.
	 */
	@Transactional
	public int purge(TenantId tenant, Instant before) {
		this.wall.raise(tenant);
		return this.keys.purge(tenant, before, AT_ONCE);
	}

}

package io.holdfast.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

import io.holdfast.kernel.Deadline;
import io.holdfast.kernel.Snapshots;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Forgets the keys that were kept long enough, batch by batch.
 */
@Component
@RequiredArgsConstructor
class KeyPurger {

	static final int BATCHES = 1000;

	/** To find out whose keys are old enough, among all that are kept. */
	private static final Duration LONGEST = Duration.ofMinutes(1);

	private final IdempotencyKeyRepository keys;

	private final KeyPurgeService service;

	private final Snapshots snapshots;

	private final KeySettings settings;

	/**
	 * Of each tenant, until none is old enough, so many batches were made, or the service
	 * stops.
	 */
	void purge(BooleanSupplier stopping) {
		Instant before = this.snapshots.read((now) -> now.minus(this.settings.keep()));
		Deadline.within(LONGEST, () -> this.snapshots.read((now) -> this.keys.tenantsWithKeysBefore(before)))
			.forEach((tenant) -> purge(new TenantId(tenant), before, stopping));
	}

	private void purge(TenantId tenant, Instant before, BooleanSupplier stopping) {
		boolean more = true;
		for (int batch = 0; batch < BATCHES && more && !stopping.getAsBoolean(); batch++) {
			more = this.service.purge(tenant, before) == KeyPurgeService.AT_ONCE;
		}
	}

}

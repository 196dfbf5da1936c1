package io.holdfast.idempotency;

import java.time.Instant;
import java.util.function.BooleanSupplier;

import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.TimeSource;
import io.holdfast.tenancy.TenantQueryService;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.stereotype.Component;

/**
 * Forgets the keys that were kept long enough, batch by batch.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class KeyPurger {

	static final int BATCHES = 1000;

	private final TenantQueryService tenants;

	private final KeyPurgeService service;

	private final TimeSource time;

	private final KeySettings settings;

	/**
	 * Of each tenant, until none is old enough, so many batches were made, or the service
	 * stops.
	 */
	void purge(BooleanSupplier stopping) {
		Instant before = this.time.now().minus(this.settings.keep());
		this.tenants.ids().forEach((tenant) -> purgeOrGoOn(tenant, before, stopping));
	}

	/** The keys of a tenant that fails are left to the next time. */
	private void purgeOrGoOn(TenantId tenant, Instant before, BooleanSupplier stopping) {
		try {
			purge(tenant, before, stopping);
		}
		catch (RuntimeException ex) {
			log.warn("The keys of tenant {} can't be forgotten now: {}", tenant, ex.toString());
		}
	}

	private void purge(TenantId tenant, Instant before, BooleanSupplier stopping) {
		boolean more = true;
		for (int batch = 0; batch < BATCHES && more && !stopping.getAsBoolean(); batch++) {
			more = this.service.purge(tenant, before) == KeyPurgeService.AT_ONCE;
		}
	}

}

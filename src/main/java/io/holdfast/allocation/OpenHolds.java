package io.holdfast.allocation;

import java.util.HashMap;
import java.util.Map;

import io.holdfast.kernel.Snapshots;
import io.holdfast.telemetry.TenantTags;
import io.holdfast.tenancy.TenantQueryService;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Counts what is promised and nobody has confirmed, one tenant after the other. */
@Component
@RequiredArgsConstructor
class OpenHolds {

	private final TenantQueryService tenants;

	private final AllocationRepository allocations;

	private final Snapshots snapshots;

	private final TenantTags tags;

	/** Of those that have any, by the names under which figures are shown. */
	Map<String, HoldFigures> byTenant() {
		Map<String, HoldFigures> figures = new HashMap<>();
		this.tenants.ids()
			.forEach((tenant) -> this.snapshots
				.read(tenant, (now) -> this.allocations.holds(tenant, now).map((holds) -> HoldFigures.of(holds, now)))
				.ifPresent((held) -> figures.merge(this.tags.of(tenant), held, HoldFigures::plus)));
		return figures;
	}

}

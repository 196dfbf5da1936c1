package io.holdfast.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.holdfast.kernel.TenantId;
import io.holdfast.telemetry.TenantTags;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;

import org.springframework.stereotype.Component;

/**
 * Shows what the last audit of each tenant found, of those that this copy of the service
 * made. Nothing is shown of a tenant before: nobody has looked yet.
 */
@Component
class DriftGauge {

	private final Map<TenantId, Long> last = new HashMap<>();

	private final TenantTags tenants;

	private final MultiGauge gauge;

	DriftGauge(TenantTags tenants, MeterRegistry registry) {
		this.tenants = tenants;
		this.gauge = MultiGauge.builder("holdfast.audit.drift")
			.description("Rows of drift that the last audit found")
			.register(registry);
	}

	synchronized void show(TenantId tenant, long rows) {
		this.last.put(tenant, rows);
		Map<String, Long> byTag = this.last.entrySet()
			.stream()
			.collect(Collectors.groupingBy((entry) -> this.tenants.of(entry.getKey()),
					Collectors.summingLong(Map.Entry::getValue)));
		this.gauge.register(byTag.entrySet()
			.stream()
			.map((entry) -> Row.of(Tags.of(TenantTags.KEY, entry.getKey()), entry.getValue()))
			.collect(Collectors.toList()), true);
	}

}

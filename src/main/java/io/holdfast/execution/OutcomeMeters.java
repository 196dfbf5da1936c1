package io.holdfast.execution;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.TenantId;
import io.holdfast.telemetry.TenantTags;
import io.micrometer.core.instrument.MeterRegistry;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Counts what became of commands, once that is committed. Each command of many counts by
 * itself; what is wrong with a request before it is a command is seen in its status.
 */
@Component
@RequiredArgsConstructor
class OutcomeMeters {

	private final MeterRegistry registry;

	private final TenantTags tenants;

	private final Map<String, TenantCounters> counters = new ConcurrentHashMap<>();

	void count(TenantId tenant, Settlement settlement) {
		TenantCounters counters = of(tenant);
		settlement.outcomes().forEach((outcome) -> count(counters, outcome));
		if (settlement.expired().holds() > 0) {
			counters.count(Step.EXPIRED, settlement.expired().holds(), settlement.expired().units());
		}
	}

	void count(TenantId tenant, Refusal refusal) {
		of(tenant).count(refusal);
	}

	private static void count(TenantCounters counters, Outcome outcome) {
		outcome.refusals().forEach(counters::count);
		for (Receipt receipt : outcome.receipts()) {
			for (AllocationReceipt allocation : receipt.ofAllocations()) {
				counters.count(Step.of(allocation), 1, allocation.after().terms().quantity());
			}
		}
	}

	private TenantCounters of(TenantId tenant) {
		return this.counters.computeIfAbsent(this.tenants.of(tenant),
				(name) -> new TenantCounters(this.registry, name));
	}

}

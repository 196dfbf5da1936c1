package io.holdfast.execution;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.kernel.Refusal;
import io.holdfast.telemetry.TenantTags;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;

/**
 * The counters of one tenant, looked up once. They begin at nought, so that the first of
 * a kind shows as a rise.
 */
class TenantCounters {

	private final Map<Step, Counter> allocations = new EnumMap<>(Step.class);

	private final Map<Step, Counter> units = new EnumMap<>(Step.class);

	private final Map<Class<?>, Counter> refusals;

	private final MeterRegistry registry;

	private final Tag tenant;

	TenantCounters(MeterRegistry registry, String tenant) {
		this.registry = registry;
		this.tenant = Tag.of(TenantTags.KEY, tenant);
		for (Step step : Step.values()) {
			this.allocations.put(step, counter("holdfast.allocations", "allocations", step,
					"Steps of allocations that were committed, by what became of them"));
			this.units.put(step, counter("holdfast.allocations.units", "units", step,
					"Units of the allocations that took these steps"));
		}
		this.refusals = kinds(Refusal.class).collect(Collectors.toMap(Function.identity(), this::counter));
	}

	void count(Step step, int times, long quantity) {
		at(this.allocations, step).increment(times);
		at(this.units, step).increment((double) quantity);
	}

	void count(Refusal refusal) {
		at(this.refusals, refusal.getClass()).increment();
	}

	private Counter counter(String name, String unit, Step step, String description) {
		return Counter.builder(name)
			.description(description)
			.baseUnit(unit)
			.tags(List.of(this.tenant, Tag.of("outcome", step.name().toLowerCase(Locale.ROOT))))
			.register(this.registry);
	}

	/** Named by the refusal's kind: there are as many as the core has. */
	private Counter counter(Class<?> kind) {
		String code = kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
		return Counter.builder("holdfast.refusals")
			.description("Commands that were refused, by why")
			.baseUnit("refusals")
			.tags(List.of(this.tenant, Tag.of("code", code)))
			.register(this.registry);
	}

	private static Stream<Class<?>> kinds(Class<?> refusal) {
		return refusal.isRecord() ? Stream.of(refusal)
				: Stream.of(refusal.getPermittedSubclasses()).flatMap(TenantCounters::kinds);
	}

	private static <K> Counter at(Map<K, Counter> counters, K key) {
		return Objects.requireNonNull(counters.get(key));
	}

}

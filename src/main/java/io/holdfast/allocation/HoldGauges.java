package io.holdfast.allocation;

import java.time.Duration;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.holdfast.telemetry.TenantTags;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Shows the figures of open promises, by tenant. They are the database's: every copy of
 * the service shows the same, so that their maximum is the figure and their sum is none.
 */
@Component
class HoldGauges {

	private static final String SHARED = "; the same in every copy of the service";

	private final MultiGauge open;

	private final MultiGauge units;

	private final MultiGauge due;

	private final MultiGauge soonestExpiry;

	HoldGauges(MeterRegistry registry) {
		this.open = gauge(registry, "open.holds", "holds", "PENDING allocations that are not over");
		this.units = gauge(registry, "open.units", "units", "Units of the open holds");
		this.due = gauge(registry, "due.holds", "holds", "PENDING allocations that are over and not yet released");
		this.soonestExpiry = gauge(registry, "soonest.expiry", "seconds", "Until the next open hold is over");
	}

	/** None are shown for tenants that are not named. */
	void show(Map<String, HoldFigures> byTenant) {
		show(this.open, byTenant, HoldFigures::open);
		show(this.units, byTenant, HoldFigures::units);
		show(this.due, byTenant, HoldFigures::due);
		show(this.soonestExpiry, byTenant, (figures) -> seconds(figures.untilExpiry()));
	}

	private static void show(MultiGauge gauge, Map<String, HoldFigures> byTenant,
			Function<HoldFigures, @Nullable Number> figure) {
		gauge.register(byTenant.entrySet()
			.stream()
			.filter((entry) -> figure.apply(entry.getValue()) != null)
			.map((entry) -> row(entry, figure))
			.collect(Collectors.toList()), true);
	}

	private static Row<?> row(Entry<String, HoldFigures> entry, Function<HoldFigures, @Nullable Number> figure) {
		return Row.of(Tags.of(TenantTags.KEY, entry.getKey()), entry.getValue(), (figures) -> {
			Number value = figure.apply(figures);
			return (value != null) ? value.doubleValue() : Double.NaN;
		});
	}

	private static @Nullable Number seconds(@Nullable Duration duration) {
		return (duration != null) ? duration.toMillis() / 1000.0 : null;
	}

	private static MultiGauge gauge(MeterRegistry registry, String name, String unit, String description) {
		return MultiGauge.builder("holdfast." + name)
			.description(description + SHARED)
			.baseUnit(unit)
			.register(registry);
	}

}

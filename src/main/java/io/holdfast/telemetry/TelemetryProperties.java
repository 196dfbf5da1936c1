package io.holdfast.telemetry;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much an operator is shown.
 *
 * @param tenants how many tenants have figures of their own; the others share those of
 * the tenant "other"
 * @param holdsRefresh how often the figures of open holds are asked of the database,
 * however often they are fetched
 */
@ConfigurationProperties("holdfast.telemetry")
public record TelemetryProperties(@DefaultValue("50") int tenants, @DefaultValue("15s") Duration holdsRefresh) {

	public TelemetryProperties {
		if (tenants < 0) {
			throw new IllegalArgumentException("holdfast.telemetry.tenants must not be negative");
		}
		if (!holdsRefresh.isPositive()) {
			throw new IllegalArgumentException("holdfast.telemetry.holds-refresh must be positive");
		}
	}

}

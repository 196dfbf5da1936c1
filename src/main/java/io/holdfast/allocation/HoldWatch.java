package io.holdfast.allocation;

import java.util.Map;

import io.holdfast.telemetry.TelemetryProperties;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Asks for the open promises at a rate of its own, so that nobody who fetches figures
 * makes work for the database. Where that can't be asked, nothing is shown: an old figure
 * would be a lie.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class HoldWatch implements SchedulingConfigurer {

	private final OpenHolds holds;

	private final HoldGauges gauges;

	private final TelemetryProperties properties;

	private boolean blind;

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.addFixedDelayTask(this::refresh, this.properties.holdsRefresh());
	}

	synchronized void refresh() {
		try {
			this.gauges.show(this.holds.byTenant());
			if (this.blind) {
				log.info("The figures of open holds can be shown again");
			}
			this.blind = false;
		}
		catch (RuntimeException ex) {
			this.gauges.show(Map.of());
			if (!this.blind) {
				log.warn("The figures of open holds can't be shown: {}", ex.toString());
			}
			this.blind = true;
		}
	}

}

package io.holdfast.execution;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.holdfast.allocation.HoldQueryService;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Looks each second at what those tenants hold who have asked for more of late, or hold
 * much.
 */
@Component
@RequiredArgsConstructor
class HoldingsWatch implements SchedulingConfigurer {

	private static final Duration EVERY = Duration.ofSeconds(1);

	private final HoldLimitSettings limits;

	private final HoldQueryService query;

	private final Map<TenantId, WatchedTenant> watched = new ConcurrentHashMap<>();

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.addFixedDelayTask(this::look, EVERY);
	}

	/** From now on it is watched. */
	WatchedTenant watch(TenantId tenant) {
		return this.watched.computeIfAbsent(tenant, (id) -> new WatchedTenant(id, this.limits, this.query));
	}

	/** How many of them it looked at. */
	synchronized long look() {
		this.watched.values().removeIf(WatchedTenant::isForgettable);
		return this.watched.values().stream().filter(WatchedTenant::look).count();
	}

}

package io.holdfast.execution;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.holdfast.allocation.HoldQueryService;
import io.holdfast.allocation.Holdings;
import io.holdfast.allocation.Holdings.Held;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.Refusal.HoldLimit;
import io.holdfast.kernel.Refusal.HoldLimit.Unit;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Keeps a tenant, or one of its orders, from holding stock without end that nobody
 * confirms. The figures are those of a second ago: no promise rests on a limit, so nobody
 * waits for it.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class HoldLimits implements SchedulingConfigurer {

	private static final Duration EVERY = Duration.ofSeconds(1);

	/** How often a tenant is looked at after it has asked for more. */
	private static final int ROUNDS = 10;

	/** So many times as long as it took to look, nobody looks again. */
	private static final int REST = 5;

	private final HoldLimitSettings limits;

	private final HoldQueryService holds;

	private final Map<TenantId, Integer> rounds = new ConcurrentHashMap<>();

	private final Map<TenantId, Holdings> held = new ConcurrentHashMap<>();

	private long restUntil = System.nanoTime();

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.addFixedDelayTask(this::look, EVERY);
	}

	/**
	 * @throws RefusedException with {@link Refusal.HoldLimit} if it and what is held
	 * already would be too much
	 */
	void require(Submission submission) {
		TenantId tenant = submission.caller().tenant();
		Map<String, Held> byOrder = new HashMap<>();
		for (Command command : submission.commands()) {
			if (command.holds().units() > 0) {
				byOrder.merge(command.namedOrder().orElse(""), command.holds(), Held::plus);
			}
		}
		if (!byOrder.isEmpty()) {
			this.rounds.put(tenant, ROUNDS);
			require(byOrder, this.held.getOrDefault(tenant, Holdings.NONE));
		}
	}

	private void require(Map<String, Held> byOrder, Holdings held) {
		Held all = byOrder.values().stream().reduce(held.whole(), Held::plus);
		require(null, all, this.limits.ofTenant());
		byOrder.forEach((orderId, more) -> require(orderId.isEmpty() ? null : orderId,
				more.plus(held.largeOrders().getOrDefault(orderId, Held.NOTHING)), this.limits.ofOrder()));
	}

	private static void require(@Nullable String orderId, Held held, Held limit) {
		if (held.holds() > limit.holds()) {
			throw new RefusedException(new HoldLimit(orderId, Unit.HOLDS, limit.holds()));
		}
		if (held.units() > limit.units()) {
			throw new RefusedException(new HoldLimit(orderId, Unit.UNITS, limit.units()));
		}
	}

	/** At those who have asked of late, unless it is time to rest. */
	synchronized boolean look() {
		long start = System.nanoTime();
		if (start - this.restUntil < 0) {
			return false;
		}
		this.rounds.replaceAll((tenant, left) -> left - 1);
		this.rounds.values().removeIf((left) -> left < 0);
		this.held.keySet().retainAll(this.rounds.keySet());
		this.rounds.keySet().forEach(this::look);
		long end = System.nanoTime();
		this.restUntil = end + REST * (end - start);
		return true;
	}

	/** Where it can't, the last figures stand. */
	private void look(TenantId tenant) {
		try {
			this.held.put(tenant, this.holds.holdings(tenant, this.limits.largeOrder()));
		}
		catch (RuntimeException ex) {
			log.warn("What tenant {} holds can't be looked at now: {}", tenant, ex.toString());
		}
	}

}

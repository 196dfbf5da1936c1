package io.holdfast.execution;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.holdfast.allocation.HoldQueryService;
import io.holdfast.allocation.Holdings;
import io.holdfast.allocation.Holdings.Held;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Looks each second at what those hold who have asked for more of late: at the tenant as
 * a whole, and at those of its orders that may hold much. That is nearly always none, so
 * that a look costs next to nothing.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class HoldingsWatch implements SchedulingConfigurer {

	private static final Duration EVERY = Duration.ofSeconds(1);

	/** An order that is forgotten is known again by what it asks from then on. */
	private static final int ORDERS = 50_000;

	private final HoldLimitSettings limits;

	private final HoldQueryService holds;

	private final Map<TenantId, WatchedTenant> watched = new ConcurrentHashMap<>();

	/**
	 * What an order held when it was looked at and has asked for since, which is as much
	 * as it may hold. It is tidied up by whoever writes: to wake another thread costs
	 * more.
	 */
	private final Cache<Order, Held> atMost = Caffeine.newBuilder().maximumSize(ORDERS).executor(Runnable::run).build();

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.addFixedDelayTask(this::look, EVERY);
	}

	/** The latest figures of a tenant. */
	Holdings of(TenantId tenant) {
		WatchedTenant known = this.watched.get(tenant);
		return (known != null) ? known.getHoldings() : Holdings.NONE;
	}

	/** Takes notice of what somebody asks for, whether or not he will have it. */
	void notice(TenantId tenant, Map<String, Held> byOrder) {
		WatchedTenant asking = this.watched.computeIfAbsent(tenant, (id) -> new WatchedTenant());
		asking.asks();
		byOrder.forEach((orderId, more) -> {
			if (this.limits.isMuch(this.atMost.asMap().merge(new Order(tenant, orderId), more, Held::plus))) {
				asking.getOrders().add(orderId);
			}
		});
	}

	synchronized void look() {
		this.watched.values().removeIf(WatchedTenant::isQuiet);
		this.watched.forEach((tenant, asking) -> {
			if (asking.isRested()) {
				look(tenant, asking);
			}
		});
	}

	/** Where it can't, the last figures stand. */
	private void look(TenantId tenant, WatchedTenant asking) {
		long start = System.nanoTime();
		try {
			Set<String> orders = Set.copyOf(asking.getOrders());
			Holdings found = this.holds.holdings(tenant, this.limits.ofTenant().holds(), orders);
			asking.show(found);
			orders.forEach((orderId) -> this.atMost.put(new Order(tenant, orderId), found.ofOrder(orderId)));
			asking.getOrders()
				.removeIf((orderId) -> orders.contains(orderId) && !this.limits.isMuch(found.ofOrder(orderId)));
		}
		catch (RuntimeException ex) {
			log.warn("What tenant {} holds can't be looked at now: {}", tenant, ex.toString());
		}
		asking.rest(System.nanoTime() - start);
	}

	private record Order(TenantId tenant, String id) {
	}

}

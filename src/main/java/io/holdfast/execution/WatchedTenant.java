package io.holdfast.execution;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.holdfast.allocation.Held;
import io.holdfast.allocation.HoldQueryService;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

/**
 * What a tenant that asks for more held when it was looked at last: as a whole, and by
 * those of its orders that may hold much, which is nearly always none.
 */
@RequiredArgsConstructor
@Slf4j
final class WatchedTenant {

	private static final long QUIET = Duration.ofMinutes(1).toNanos();

	/** So many times as long as it took to look, nobody looks again. */
	private static final int REST = 100;

	private static final long LONGEST_REST = Duration.ofSeconds(30).toNanos();

	private static final long REST_AFTER_FAILURE = Duration.ofSeconds(5).toNanos();

	/** An order that is forgotten is known again by what it asks from then on. */
	private static final int KNOWN_ORDERS = 10_000;

	/** So that no look is without bound; the others have their turn in the next one. */
	static final int ORDERS_AT_ONCE = 1000;

	private final TenantId tenant;

	private final HoldLimitSettings limits;

	private final HoldQueryService query;

	/**
	 * What an order held when it was looked at and has asked for here since. It is tidied
	 * up by whoever writes: to wake another thread costs more.
	 */
	private final Cache<String, Held> atMost = Caffeine.newBuilder()
		.maximumSize(KNOWN_ORDERS)
		.executor(Runnable::run)
		.build();

	/** The orders that may hold much, in the order in which they are looked at. */
	private final Set<String> suspects = new LinkedHashSet<>();

	private final Map<String, Held> byOrder = new ConcurrentHashMap<>();

	private volatile Held whole = Held.NOTHING;

	private volatile long lastAsked = System.nanoTime();

	private volatile long restsUntil = System.nanoTime();

	Held held() {
		return this.whole;
	}

	Held heldBy(String orderId) {
		return this.byOrder.getOrDefault(orderId, Held.NOTHING);
	}

	/** Takes notice of what is asked for, whether or not it will be had. */
	void notice(Map<String, Held> asked) {
		this.lastAsked = System.nanoTime();
		asked.forEach((orderId, more) -> suspect(orderId, this.atMost.asMap().merge(orderId, more, Held::plus)));
	}

	/** It has not asked for long, and holds little. */
	boolean isForgettable() {
		return System.nanoTime() - this.lastAsked > QUIET && this.byOrder.isEmpty()
				&& !this.limits.isMuchOfTenant(this.whole);
	}

	/**
	 * Unless it rests. Where it can't, the last figures stand.
	 * @return whether it did
	 */
	boolean look() {
		long start = System.nanoTime();
		if (start - this.restsUntil < 0) {
			return false;
		}
		long rest;
		try {
			this.whole = this.query.ofTenant(this.tenant, this.limits.ofTenant().holds());
			lookAtOrders();
			rest = Math.min(REST * (System.nanoTime() - start), LONGEST_REST);
		}
		catch (RuntimeException ex) {
			log.warn("What tenant {} holds can't be looked at now: {}", this.tenant, ex.toString());
			rest = REST_AFTER_FAILURE;
		}
		this.restsUntil = System.nanoTime() + rest;
		return true;
	}

	private void lookAtOrders() {
		Map<String, Held> before = nextSuspects();
		if (before.isEmpty()) {
			return;
		}
		Map<String, Held> found = this.query.ofOrders(this.tenant, before.keySet());
		before.forEach((orderId, then) -> {
			Held held = found.getOrDefault(orderId, Held.NOTHING);
			suspect(orderId, this.atMost.asMap()
				.compute(orderId, (id, known) -> (known != null) ? held.plus(known.minus(then)) : held));
			if (this.limits.isMuch(held)) {
				this.byOrder.put(orderId, held);
			}
			else {
				this.byOrder.remove(orderId);
			}
		});
	}

	private void suspect(String orderId, Held atMost) {
		if (this.limits.isMuch(atMost)) {
			synchronized (this.suspects) {
				if (this.suspects.size() < KNOWN_ORDERS) {
					this.suspects.add(orderId);
				}
			}
		}
	}

	/** Takes them out, with what they hold at most. */
	private Map<String, Held> nextSuspects() {
		synchronized (this.suspects) {
			Map<String, Held> next = new HashMap<>();
			this.suspects.stream()
				.limit(ORDERS_AT_ONCE)
				.forEach((id) -> next.put(id, this.atMost.asMap().getOrDefault(id, Held.NOTHING)));
			this.suspects.removeAll(next.keySet());
			return next;
		}
	}

}

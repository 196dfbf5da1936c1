package io.holdfast.execution;

import java.time.Duration;
import java.util.Map;

import io.holdfast.allocation.Held;
import io.holdfast.allocation.HoldQueryService;
import io.holdfast.kernel.TenantId;
import lombok.extern.slf4j.Slf4j;

/** What a tenant that asks for more held when it was looked at last. */
@Slf4j
final class WatchedTenant {

	private static final long QUIET = Duration.ofMinutes(1).toNanos();

	/** So many times as long as it took to look, nobody looks again. */
	private static final int REST = 100;

	private static final long LONGEST_REST = Duration.ofSeconds(30).toNanos();

	private static final long REST_AFTER_FAILURE = Duration.ofSeconds(5).toNanos();

	private final TenantId tenant;

	private final HoldLimitSettings limits;

	private final HoldQueryService query;

	private final WatchedOrders orders;

	private volatile Held whole = Held.NOTHING;

	private volatile long lastAsked = System.nanoTime();

	private volatile long restsUntil = System.nanoTime();

	WatchedTenant(TenantId tenant, HoldLimitSettings limits, HoldQueryService query) {
		this.tenant = tenant;
		this.limits = limits;
		this.query = query;
		this.orders = new WatchedOrders(limits);
	}

	Held held() {
		return this.whole;
	}

	Held heldBy(String orderId) {
		return this.orders.held(orderId);
	}

	/** Takes notice of what is asked for, whether or not it will be had. */
	void notice(Map<String, Held> byOrder) {
		this.lastAsked = System.nanoTime();
		this.orders.notice(byOrder);
	}

	/** It has not asked for long, and holds little. */
	boolean isForgettable() {
		return System.nanoTime() - this.lastAsked > QUIET && this.orders.holdLittle()
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
			this.orders.look((orderIds) -> this.query.ofOrders(this.tenant, orderIds));
			rest = Math.min(REST * (System.nanoTime() - start), LONGEST_REST);
		}
		catch (RuntimeException ex) {
			log.warn("What tenant {} holds can't be looked at now: {}", this.tenant, ex.toString());
			rest = REST_AFTER_FAILURE;
		}
		this.restsUntil = System.nanoTime() + rest;
		return true;
	}

}

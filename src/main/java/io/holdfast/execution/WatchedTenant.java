package io.holdfast.execution;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.holdfast.allocation.Holdings;
import lombok.Getter;

/** A tenant that asks for more, and what it held when it was looked at last. */
final class WatchedTenant {

	private static final long QUIET = Duration.ofSeconds(10).toNanos();

	/** So many times as long as it took to look, nobody looks again. */
	private static final int REST = 100;

	/** Those of its orders that may hold much. */
	@Getter
	private final Set<String> orders = ConcurrentHashMap.newKeySet();

	@Getter
	private volatile Holdings holdings = Holdings.NONE;

	private volatile long lastAsked = System.nanoTime();

	private volatile long restsUntil = System.nanoTime();

	void asks() {
		this.lastAsked = System.nanoTime();
	}

	/** Whether it has not asked for long. */
	boolean isQuiet() {
		return System.nanoTime() - this.lastAsked > QUIET;
	}

	void show(Holdings found) {
		this.holdings = found;
	}

	void rest(long looked) {
		this.restsUntil = System.nanoTime() + REST * looked;
	}

	boolean isRested() {
		return System.nanoTime() - this.restsUntil >= 0;
	}

}

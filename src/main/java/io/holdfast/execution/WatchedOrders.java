package io.holdfast.execution;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.holdfast.allocation.Held;
import lombok.RequiredArgsConstructor;

/**
 * What those of a tenant's orders held that may hold much, which is nearly always none.
 */
@RequiredArgsConstructor
final class WatchedOrders {

	/** So that no look is without bound; the others have their turn in the next one. */
	static final int AT_ONCE = 1000;

	/** An order that is forgotten is known again by what it asks from then on. */
	private static final int KNOWN = 10_000;

	private final HoldLimitSettings limits;

	/**
	 * What an order held when it was looked at and has asked for here since. It is tidied
	 * up by whoever writes: to wake another thread costs more.
	 */
	private final Cache<String, Held> atMost = Caffeine.newBuilder().maximumSize(KNOWN).executor(Runnable::run).build();

	/** Those that may hold much, in the order in which they are looked at. */
	private final Set<String> suspects = new LinkedHashSet<>();

	private final Map<String, Held> held = new ConcurrentHashMap<>();

	Held held(String orderId) {
		return this.held.getOrDefault(orderId, Held.NOTHING);
	}

	/** Whether none of them held much. */
	boolean holdLittle() {
		return this.held.isEmpty();
	}

	void notice(Map<String, Held> asked) {
		asked.forEach((orderId, more) -> suspect(orderId, this.atMost.asMap().merge(orderId, more, Held::plus)));
	}

	/**
	 * Asks only where there is something to ask for.
	 * @param question what those of the orders hold that hold anything
	 */
	void look(Function<Collection<String>, Map<String, Held>> question) {
		Map<String, Held> before = nextSuspects();
		if (!before.isEmpty()) {
			Map<String, Held> found = question.apply(before.keySet());
			before.forEach((orderId, then) -> learn(orderId, then, found.getOrDefault(orderId, Held.NOTHING)));
		}
	}

	/** What was asked for meanwhile may be among what was found, or not. */
	private void learn(String orderId, Held before, Held found) {
		suspect(orderId, this.atMost.asMap()
			.compute(orderId, (id, known) -> (known != null) ? found.plus(known.minus(before)) : found));
		if (this.limits.isMuch(found)) {
			this.held.put(orderId, found);
		}
		else {
			this.held.remove(orderId);
		}
	}

	private void suspect(String orderId, Held atMost) {
		if (this.limits.isMuch(atMost)) {
			synchronized (this.suspects) {
				if (this.suspects.size() < KNOWN) {
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
				.limit(AT_ONCE)
				.forEach((id) -> next.put(id, this.atMost.asMap().getOrDefault(id, Held.NOTHING)));
			this.suspects.removeAll(next.keySet());
			return next;
		}
	}

}

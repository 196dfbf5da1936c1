package io.holdfast.execution;

import java.util.HashMap;
import java.util.Map;

import io.holdfast.allocation.Held;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.Refusal.HoldLimit;
import io.holdfast.kernel.Refusal.HoldLimit.Unit;
import io.holdfast.kernel.RefusedException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps a tenant, or one of its orders, from holding stock without end that nobody
 * confirms. The figures are those of a while ago: no promise rests on a limit, so nobody
 * waits for it.
 */
@Component
@RequiredArgsConstructor
class HoldLimits {

	private final HoldLimitSettings limits;

	private final HoldingsWatch watch;

	/**
	 * @throws RefusedException with {@link Refusal.HoldLimit} if it and what is held
	 * already would be too much
	 */
	void require(Submission submission) {
		Held all = Held.NOTHING;
		Map<String, Held> byOrder = new HashMap<>();
		for (Command command : submission.commands()) {
			Held more = command.holds();
			if (more.units() > 0) {
				all = all.plus(more);
				command.namedOrder()
					.ifPresentOrElse((orderId) -> byOrder.merge(orderId, more, Held::plus),
							() -> require(null, more, this.limits.ofOrder()));
			}
		}
		if (all.units() > 0) {
			WatchedTenant tenant = this.watch.watch(submission.caller().tenant());
			tenant.notice(byOrder);
			require(null, tenant.held().plus(all), this.limits.ofTenant());
			byOrder
				.forEach((orderId, more) -> require(orderId, tenant.heldBy(orderId).plus(more), this.limits.ofOrder()));
		}
	}

	private static void require(@Nullable String orderId, Held held, Held limit) {
		if (held.holds() > limit.holds()) {
			throw new RefusedException(new HoldLimit(orderId, Unit.HOLDS, limit.holds()));
		}
		if (held.units() > limit.units()) {
			throw new RefusedException(new HoldLimit(orderId, Unit.UNITS, limit.units()));
		}
	}

}

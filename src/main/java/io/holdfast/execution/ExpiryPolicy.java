package io.holdfast.execution;

import java.time.Duration;
import java.time.Instant;

import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long promises wait to be confirmed.
 *
 * @param defaultExpiry how long a promise waits to be confirmed that names no expiry
 * @param maxExpiry the longest that a promise may wait
 */
@ConfigurationProperties("holdfast.allocation")
public record ExpiryPolicy(@DefaultValue("30m") Duration defaultExpiry, @DefaultValue("30d") Duration maxExpiry) {

	public ExpiryPolicy {
		if (!defaultExpiry.isPositive() || defaultExpiry.compareTo(maxExpiry) > 0) {
			throw new IllegalArgumentException(
					"holdfast.allocation.default-expiry must be positive and at most holdfast.allocation.max-expiry");
		}
	}

	/**
	 * When a promise made now is over, null for never.
	 * @throws RefusedException with {@link Refusal.ExpiryOutOfRange}
	 */
	@Nullable Instant end(Expiry expiry, Instant now) {
		return switch (expiry) {
			case Expiry.Default ignored -> now.plus(this.defaultExpiry);
			case Expiry.At at -> allowed(at.instant(), now);
			case Expiry.Never ignored -> null;
			case Expiry.Confirmed ignored -> null;
		};
	}

	/**
	 * The instant, if it is after now and not too late.
	 * @throws RefusedException with {@link Refusal.ExpiryOutOfRange}
	 */
	Instant allowed(Instant expiresAt, Instant now) {
		Instant latest = now.plus(this.maxExpiry);
		if (!expiresAt.isAfter(now) || expiresAt.isAfter(latest)) {
			throw new RefusedException(new Refusal.ExpiryOutOfRange(expiresAt, now, latest));
		}
		return expiresAt;
	}

}

package io.holdfast.idempotency;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long requests may be repeated.
 *
 * @param keep how long the answer of an Idempotency-Key is kept, at least the 24 hours
 * that callers are promised
 */
@ConfigurationProperties("holdfast.idempotency")
record KeySettings(@DefaultValue("24h") Duration keep) {

	private static final Duration PROMISED = Duration.ofDays(1);

	KeySettings {
		if (keep.compareTo(PROMISED) < 0) {
			throw new IllegalArgumentException("holdfast.idempotency.keep must be at least 24h");
		}
	}

}

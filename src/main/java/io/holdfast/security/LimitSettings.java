package io.holdfast.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one tenant may ask of one copy of the service.
 *
 * @param requestsPerSecond how many requests of one tenant each copy of the service
 * answers in a second; more are answered 429
 * @param concurrentRequests how many requests of one tenant are under way at once in each
 * copy of the service; more are answered 429
 */
@ConfigurationProperties("holdfast.limits")
record LimitSettings(@DefaultValue("10000") int requestsPerSecond, @DefaultValue("256") int concurrentRequests) {

	LimitSettings {
		requirePositive(requestsPerSecond, "requests-per-second");
		requirePositive(concurrentRequests, "concurrent-requests");
	}

	private static void requirePositive(int value, String name) {
		if (value < 1) {
			throw new IllegalArgumentException("holdfast.limits." + name + " must be positive");
		}
	}

}

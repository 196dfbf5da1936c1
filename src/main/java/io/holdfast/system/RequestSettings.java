package io.holdfast.system;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a request may take to arrive.
 *
 * @param bodyTime how long the body of a request may take to arrive before it is a
 * REQUEST_TIMEOUT
 * @param fileTime the same for a file of stock, which may be larger
 */
@ConfigurationProperties("holdfast.request")
record RequestSettings(@DefaultValue("10s") Duration bodyTime, @DefaultValue("5m") Duration fileTime) {

	RequestSettings {
		requirePositive(bodyTime, "body-time");
		requirePositive(fileTime, "file-time");
	}

	private static void requirePositive(Duration time, String name) {
		if (!time.isPositive()) {
			throw new IllegalArgumentException("holdfast.request." + name + " must be positive");
		}
	}

}

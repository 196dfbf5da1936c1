package io.holdfast.system;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a request may take to arrive.
 *
 * @param bodyTime how long the body of a request may take to arrive before it is a
 * REQUEST_TIMEOUT
 */
@ConfigurationProperties("holdfast.request")
record RequestSettings(@DefaultValue("10s") Duration bodyTime) {

	RequestSettings {
		if (!bodyTime.isPositive()) {
			throw new IllegalArgumentException("holdfast.request.body-time must be positive");
		}
	}

}

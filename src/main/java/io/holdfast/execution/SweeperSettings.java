package io.holdfast.execution;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The tidying up of holds that are over.
 *
 * @param enabled release the holds that are over of items that nobody asks for; every
 * answer is right without it
 * @param every how long after one sweep the next begins, or up to 5 s more
 */
@ConfigurationProperties("holdfast.sweeper")
record SweeperSettings(@DefaultValue("true") boolean enabled, @DefaultValue("10s") Duration every) {

	SweeperSettings {
		if (!every.isPositive()) {
			throw new IllegalArgumentException("holdfast.sweeper.every must be positive");
		}
	}

}

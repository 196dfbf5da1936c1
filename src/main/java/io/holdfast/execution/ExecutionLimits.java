package io.holdfast.execution;

import java.time.Duration;

import io.holdfast.groupcommit.LaneLimits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is written at once, and how long the rest waits for it.
 *
 * @param lanes how many batches of requests about single items run at once; each takes
 * three connections of the pool at most, and one more is taken by requests about many
 * items
 * @param largestBatch how many commands share a transaction at most; one request may
 * bring more
 * @param longestLine how many requests of a tenant wait in line for a lane before the
 * next is UNAVAILABLE
 * @param patience how long a request waits in line before it is UNAVAILABLE
 */
@ConfigurationProperties("holdfast.execution")
record ExecutionLimits(@DefaultValue("2") int lanes, @DefaultValue("128") int largestBatch,
		@DefaultValue("1000") int longestLine, @DefaultValue("1s") Duration patience) {

	ExecutionLimits {
		requirePositive(lanes, "lanes");
		requirePositive(largestBatch, "largest-batch");
		requirePositive(longestLine, "longest-line");
		if (patience.isNegative()) {
			throw new IllegalArgumentException("holdfast.execution.patience must not be negative");
		}
	}

	LaneLimits ofLane() {
		return new LaneLimits(this.largestBatch, this.longestLine, this.patience);
	}

	private static void requirePositive(int value, String name) {
		if (value < 1) {
			throw new IllegalArgumentException("holdfast.execution." + name + " must be positive");
		}
	}

}

package io.holdfast.execution;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is written at once, and how long the rest waits for it.
 *
 * @param concurrentBatches transactions that write at once; fewer than connections, so
 * that reads find one
 * @param patience how long a request waits in line for that before it is UNAVAILABLE
 */
@ConfigurationProperties("holdfast.execution")
record ExecutionLimits(@DefaultValue("8") int concurrentBatches, @DefaultValue("1s") Duration patience) {

	ExecutionLimits {
		if (concurrentBatches < 1) {
			throw new IllegalArgumentException("holdfast.execution.concurrent-batches must be positive");
		}
		if (patience.isNegative()) {
			throw new IllegalArgumentException("holdfast.execution.patience must not be negative");
		}
	}

}

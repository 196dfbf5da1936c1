package io.holdfast.execution;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long requests wait until the work on them begins. */
@Configuration(proxyBeanMethods = false)
class LineTimer {

	@Bean
	Timer waitingInLine(ExecutionLimits limits, MeterRegistry registry) {
		return Timer.builder("holdfast.admission.wait")
			.description("Waiting in line until a batch may work, also of those that gave up")
			.serviceLevelObjectives(Duration.ofMillis(1), Duration.ofMillis(10), Duration.ofMillis(100),
					Duration.ofMillis(500), limits.patience())
			.register(registry);
	}

}

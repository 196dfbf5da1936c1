package io.holdfast.execution;

import java.time.Duration;
import java.util.List;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

/** How long batches take and how much they bring together, over all tenants. */
@Component
class BatchMeters {

	private static final Duration[] TIMES = { Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25),
			Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500),
			Duration.ofSeconds(1), Duration.ofMillis(2500), Duration.ofSeconds(5) };

	private final MeterRegistry registry;

	private final Timer committed;

	private final Timer failed;

	private final DistributionSummary submissions;

	private final DistributionSummary commands;

	private final Counter retries;

	BatchMeters(MeterRegistry registry) {
		this.registry = registry;
		this.committed = timer("committed");
		this.failed = timer("failed");
		this.submissions = size("submissions", "Requests that a batch brings together", 1, 2, 4, 8, 16, 32, 64, 128);
		this.commands = size("commands", "Commands of a batch", 1, 10, 100, 1000);
		this.retries = Counter.builder("holdfast.batch.retries")
			.description("Batches that were run once more, after a deadlock or where a key was taken meanwhile")
			.baseUnit("retries")
			.register(registry);
	}

	Timer.Sample start() {
		return Timer.start(this.registry);
	}

	void committed(Timer.Sample sample, List<Submission> submissions) {
		sample.stop(this.committed);
		this.submissions.record(submissions.size());
		this.commands.record(submissions.stream().mapToInt((submission) -> submission.commands().size()).sum());
	}

	void failed(Timer.Sample sample) {
		sample.stop(this.failed);
	}

	void retried() {
		this.retries.increment();
	}

	private Timer timer(String result) {
		return Timer.builder("holdfast.batch")
			.description("Batches, from the wait for a connection to the commit")
			.tag("result", result)
			.serviceLevelObjectives(TIMES)
			.register(this.registry);
	}

	private DistributionSummary size(String of, String description, double... steps) {
		return DistributionSummary.builder("holdfast.batch." + of)
			.description(description)
			.baseUnit(of)
			.serviceLevelObjectives(steps)
			.register(this.registry);
	}

}

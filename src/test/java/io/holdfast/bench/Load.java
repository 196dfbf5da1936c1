package io.holdfast.bench;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.Phase;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.api.config.SequenceBuilder;
import io.hyperfoil.api.session.PhaseInstance;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.statistics.HttpStats;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls a service by Hyperfoil, from this process: first without measuring, then with.
 */
@RequiredArgsConstructor
class Load {

	private static final String MEASURED = "measured";

	private static final long GRACE_MILLIS = 10_000;

	private final int port;

	private final Duration time;

	/** Every connection always has one request under way. */
	Measurement closed(int connections, Consumer<SequenceBuilder> calls) {
		return run(connections, calls, (phase) -> phase.always(connections)).measure();
	}

	/** The same, whatever is answered. */
	void warm(int connections, Consumer<SequenceBuilder> calls) {
		run(connections, calls, (phase) -> phase.always(connections));
	}

	/**
	 * So many begin each second, whatever becomes of them; whoever waits for a connection
	 * is waiting for his answer.
	 */
	Measurement open(int perSecond, int connections, Consumer<SequenceBuilder> calls) {
		return run(connections, calls,
				(phase) -> phase.constantRate(perSecond).variance(false).maxSessions(perSecond * 5))
			.measure();
	}

	private Run run(int connections, Consumer<SequenceBuilder> calls,
			Function<PhaseBuilder.Catalog, PhaseBuilder<?>> model) {
		BenchmarkBuilder benchmark = BenchmarkBuilder.builder().name("holdfast").threads(1);
		HttpPluginBuilder http = benchmark.addPlugin(HttpPluginBuilder::new);
		http.ergonomics().autoRangeCheck(false).stopOnInvalid(false);
		http.http().host("127.0.0.1").port(this.port).allowHttp2(false).sharedConnections(connections);
		phase(benchmark, "before", this.time.dividedBy(3), calls, model).isWarmup(true);
		phase(benchmark, MEASURED, this.time, calls, model).startAfterStrict("before");
		Run run = new Run(benchmark);
		run.run();
		return run;
	}

	private static PhaseBuilder<?> phase(BenchmarkBuilder benchmark, String name, Duration time,
			Consumer<SequenceBuilder> calls, Function<PhaseBuilder.Catalog, PhaseBuilder<?>> model) {
		PhaseBuilder<?> phase = model.apply(benchmark.addPhase(name));
		calls.accept(phase.duration(time.toMillis())
			.maxDuration(time.toMillis() + GRACE_MILLIS)
			.scenario()
			.initialSequence("calls"));
		return phase;
	}

	/** Watches the measured phase. */
	private static final class Run extends LocalSimulationRunner {

		private final StatisticsSnapshot all;

		private final AtomicReference<@Nullable ProcessorTime> generator = new AtomicReference<>();

		private volatile double seconds;

		private volatile double share;

		private volatile boolean late;

		Run(BenchmarkBuilder benchmark) {
			this(benchmark, new StatisticsSnapshot());
		}

		private Run(BenchmarkBuilder benchmark, StatisticsSnapshot all) {
			super(benchmark.build(), (phase, step, metric, snapshot, countDown) -> {
				if (phase.name.equals(MEASURED)) {
					synchronized (all) {
						all.add(snapshot);
					}
				}
			}, null, null);
			this.all = all;
		}

		@Override
		protected CompletableFuture<Void> phaseChanged(Phase phase, PhaseInstance.Status status,
				boolean sessionLimitExceeded, Throwable error) {
			if (phase.name.equals(MEASURED)) {
				this.late |= sessionLimitExceeded;
				watch(status);
			}
			return super.phaseChanged(phase, status, sessionLimitExceeded, error);
		}

		private void watch(PhaseInstance.Status status) {
			ProcessorTime generator = this.generator.get();
			if (status == PhaseInstance.Status.RUNNING) {
				this.generator.set(new ProcessorTime());
			}
			else if (status == PhaseInstance.Status.FINISHED && generator != null) {
				this.seconds = generator.seconds();
				this.share = generator.share();
			}
		}

		/** Of nothing but successes. */
		Measurement measure() {
			HttpStats answers = HttpStats.get(this.all);
			assertThat(answers.status_2xx)
				.as("2xx of %s, connection errors %s", this.all.requestCount, this.all.connectionErrors)
				.isPositive()
				.isEqualTo(this.all.responseCount)
				.isEqualTo(this.all.requestCount);
			assertThat(this.late).as("too few sessions").isFalse();
			return Measurement.of(this.all.responseCount / this.seconds, this.all.histogram, this.share);
		}

	}

}

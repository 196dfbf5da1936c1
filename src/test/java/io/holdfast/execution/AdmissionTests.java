package io.holdfast.execution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.holdfast.kernel.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.holdfast.support.Refusals.assertThatRefusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/** How many writers of reference data work at once. */
@Timeout(30)
class AdmissionTests {

	private static final Duration PATIENT = Duration.ofSeconds(20);

	private static final Duration IMPATIENT = Duration.ofMillis(20);

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final CountDownLatch finish = new CountDownLatch(1);

	private final MeterRegistry registry = new SimpleMeterRegistry();

	@AfterEach
	void letEverybodyGo() {
		this.finish.countDown();
		this.threads.shutdownNow();
	}

	@Test
	void givesBackWhatTheWorkGave() {
		assertThat(admission(1, IMPATIENT).<String>admit(() -> "done")).isEqualTo("done");
	}

	@Test
	void letsAsManyWorkAsThereArePlacesAndNobodyElse() throws Exception {
		Admission admission = admission(2, IMPATIENT);
		Future<Boolean> first = occupy(admission);
		Future<Boolean> second = occupy(admission);
		AtomicInteger done = new AtomicInteger();
		assertThatRefusalOf(() -> admission.admit(done::incrementAndGet)).isEqualTo(new Refusal.Unavailable());
		assertThat(done).hasValue(0);
		this.finish.countDown();
		assertThat(first.get()).isTrue();
		assertThat(second.get()).isTrue();
	}

	@Test
	void servesWhoeverCameFirst() throws Exception {
		Admission admission = admission(1, PATIENT);
		Future<Boolean> occupant = occupy(admission);
		List<Integer> served = new CopyOnWriteArrayList<>();
		List<Thread> waiting = new ArrayList<>();
		for (int caller = 0; caller < 5; caller++) {
			int number = caller;
			Thread thread = Thread.ofVirtual().start(() -> admission.admit(() -> served.add(number)));
			await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
			waiting.add(thread);
		}
		this.finish.countDown();
		assertThat(occupant.get()).isTrue();
		for (Thread thread : waiting) {
			thread.join();
		}
		assertThat(served).containsExactly(0, 1, 2, 3, 4);
	}

	@Test
	void freesThePlaceOfWorkThatFails() {
		Admission admission = admission(1, IMPATIENT);
		for (int i = 0; i < 3; i++) {
			assertThatIllegalStateException().isThrownBy(() -> admission.admit(AdmissionTests::fail));
		}
		assertThat(admission.<String>admit(() -> "done")).isEqualTo("done");
	}

	@Test
	void takesNoPlaceForWhoeverWasRefused() throws Exception {
		Admission admission = admission(1, IMPATIENT);
		Future<Boolean> occupant = occupy(admission);
		assertThatRefusalOf(() -> admission.admit(() -> "done")).isEqualTo(new Refusal.Unavailable());
		this.finish.countDown();
		assertThat(occupant.get()).isTrue();
		assertThat(admission.<String>admit(() -> "done")).isEqualTo("done");
	}

	@Test
	void refusesAndStaysInterruptedWhereTheWaitingIsInterrupted() {
		Admission admission = admission(1, PATIENT);
		Thread.currentThread().interrupt();
		assertThatRefusalOf(() -> admission.admit(() -> "done")).isEqualTo(new Refusal.Unavailable());
		assertThat(Thread.interrupted()).isTrue();
		assertThat(admission.<String>admit(() -> "done")).isEqualTo("done");
	}

	@Test
	void timesWhoeverWaitsAlsoInVain() throws Exception {
		Admission admission = admission(1, IMPATIENT);
		Future<Boolean> occupant = occupy(admission);
		assertThatRefusalOf(() -> admission.admit(() -> "done")).isEqualTo(new Refusal.Unavailable());
		Timer waiting = this.registry.get("holdfast.admission.wait").timer();
		assertThat(waiting.count()).isEqualTo(2);
		assertThat(waiting.max(TimeUnit.MILLISECONDS)).isGreaterThanOrEqualTo((double) IMPATIENT.toMillis());
		this.finish.countDown();
		assertThat(occupant.get()).isTrue();
	}

	private Admission admission(int places, Duration patience) {
		ExecutionLimits limits = new ExecutionLimits(places, 1, 1, patience);
		return new Admission(limits, new LineTimer().waitingInLine(limits, this.registry));
	}

	private Future<Boolean> occupy(Admission admission) throws InterruptedException {
		CountDownLatch inside = new CountDownLatch(1);
		Future<Boolean> occupant = this.threads.submit(() -> admission.admit(() -> {
			inside.countDown();
			return waitForTheEnd();
		}));
		assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
		return occupant;
	}

	private boolean waitForTheEnd() {
		try {
			return this.finish.await(20, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			return false;
		}
	}

	private static String fail() {
		throw new IllegalStateException("on purpose");
	}

}

package io.holdfast.groupcommit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import io.holdfast.kernel.Deadline;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.dao.DataAccessResourceFailureException;

import static io.holdfast.support.Refusals.assertThatRefusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/** Who shares a batch with whom, and who gets out when something goes wrong. */
@Timeout(30)
class LaneTests {

	private static final Duration PATIENT = Duration.ofSeconds(20);

	private static final Duration IMPATIENT = Duration.ofMillis(50);

	private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

	private final List<String> batches = new CopyOnWriteArrayList<>();

	private final CountDownLatch begun = new CountDownLatch(1);

	private final CountDownLatch finish = new CountDownLatch(1);

	private final Timer waiting = new SimpleMeterRegistry().timer("waiting");

	private Future<String> first = CompletableFuture.completedFuture("stop done");

	private Line<String, String, String> line = new Line<>(100, 4);

	private Lane<String, String, String> lane = lane(PATIENT, UnaryOperator.identity());

	@AfterEach
	void letEverybodyGo() throws Exception {
		this.finish.countDown();
		assertThat(this.first.get()).isEqualTo("stop done");
		this.callers.shutdownNow();
		this.lane.close();
	}

	@Test
	void whoeverFindsTheLaneIdleIsServedAlone() {
		assertThat(this.lane.run("t", "a", 1)).isEqualTo("a done");
		assertThat(this.lane.run("t", "b", 1)).isEqualTo("b done");
		assertThat(this.batches).containsExactly("t[a]", "t[b]");
	}

	@Test
	void thoseWhoWaitTogetherShareABatchInTheirOrder() throws Exception {
		begin();
		List<Future<String>> others = List.of(stand("t", "a", 1), stand("t", "b", 1), stand("t", "c", 1));
		this.finish.countDown();
		assertThat(all(others)).containsExactly("a done", "b done", "c done");
		assertThat(this.batches).containsExactly("t[stop]", "t[a, b, c]");
	}

	@Test
	void noBatchIsOfTwoGroupsAndNoGroupOvertakesTheFirst() throws Exception {
		begin();
		List<Future<String>> others = List.of(stand("u", "a", 1), stand("t", "b", 1), stand("u", "c", 1));
		this.finish.countDown();
		assertThat(all(others)).containsExactly("a done", "b done", "c done");
		assertThat(this.batches).containsExactly("t[stop]", "u[a, c]", "t[b]");
	}

	@Test
	void groupsTakeTurnsHoweverMuchOneOfThemBrings() throws Exception {
		begin();
		List<Future<String>> others = List.of(stand("t", "a", 4), stand("t", "b", 4), stand("t", "c", 4),
				stand("u", "d", 1), stand("v", "e", 1), stand("u", "f", 1));
		this.finish.countDown();
		assertThat(all(others)).hasSize(6);
		assertThat(this.batches).containsExactly("t[stop]", "t[a]", "u[d, f]", "v[e]", "t[b]", "t[c]");
	}

	@Test
	void aLineThatIsTooLongForOneGroupTakesAnother() throws Exception {
		this.lane = lane(PATIENT, UnaryOperator.identity(), 1);
		begin();
		List<Future<String>> others = List.of(stand("t", "a", 1), stand("u", "b", 1));
		assertThatRefusalOf(() -> this.lane.run("t", "c", 1)).isEqualTo(new Refusal.Unavailable());
		this.finish.countDown();
		assertThat(all(others)).containsExactly("a done", "b done");
	}

	@Test
	void noBatchIsHeavierThanItMayBeUnlessASingleOneIs() throws Exception {
		begin();
		List<Future<String>> others = List.of(stand("t", "a", 3), stand("t", "b", 2), stand("t", "c", 1),
				stand("t", "d", 100), stand("t", "e", 1));
		this.finish.countDown();
		assertThat(all(others)).hasSize(5);
		assertThat(this.batches).containsExactly("t[stop]", "t[a, c]", "t[b, e]", "t[d]");
	}

	@Test
	void whoeverLosesPatienceHasDoneNothing() throws Exception {
		this.lane = lane(IMPATIENT, UnaryOperator.identity());
		begin();
		assertThatRefusalOf(() -> this.lane.run("t", "late", 1)).isEqualTo(new Refusal.Unavailable());
		this.finish.countDown();
		assertThat(this.lane.run("t", "next", 1)).isEqualTo("next done");
		assertThat(this.batches).containsExactly("t[stop]", "t[next]");
		assertThat(this.waiting.count()).isEqualTo(3);
		assertThat(this.waiting.max(TimeUnit.MILLISECONDS)).isGreaterThanOrEqualTo((double) IMPATIENT.toMillis());
	}

	@Test
	void patienceIsThatOfTheWholeRequest() throws Exception {
		this.lane = lane(Duration.ofMillis(300), UnaryOperator.identity());
		begin();
		long start = System.nanoTime();
		assertThatRefusalOf(() -> Deadline.from(() -> {
			await().pollDelay(Duration.ofMillis(250)).until(() -> true);
			return this.lane.run("t", "late", 1);
		})).isEqualTo(new Refusal.Unavailable());
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
	}

	@Test
	void aLineThatIsTooLongTakesNobody() throws Exception {
		this.lane = lane(PATIENT, UnaryOperator.identity(), 2);
		begin();
		List<Future<String>> others = List.of(stand("t", "a", 1), stand("t", "b", 1));
		assertThatRefusalOf(() -> this.lane.run("t", "c", 1)).isEqualTo(new Refusal.Unavailable());
		this.finish.countDown();
		assertThat(all(others)).containsExactly("a done", "b done");
	}

	@Test
	void whoeverIsInterruptedInLineLeavesItAndStaysInterrupted() throws Exception {
		begin();
		Thread.currentThread().interrupt();
		assertThatRefusalOf(() -> this.lane.run("t", "a", 1)).isEqualTo(new Refusal.Unavailable());
		assertThat(Thread.interrupted()).isTrue();
		this.finish.countDown();
		assertThat(this.lane.run("t", "b", 1)).isEqualTo("b done");
		assertThat(this.batches).containsExactly("t[stop]", "t[b]");
	}

	@Test
	void whoeverIsInterruptedWhileItIsDoneIsToldWhatBecameOfIt() throws Exception {
		List<String> answers = new CopyOnWriteArrayList<>();
		Thread caller = Thread.ofVirtual().start(() -> {
			answers.add(this.lane.run("t", "stop", 1));
			answers.add("interrupted: " + Thread.interrupted());
		});
		this.begun.await();
		caller.interrupt();
		await()
			.until(() -> caller.getState() == Thread.State.TIMED_WAITING || caller.getState() == Thread.State.WAITING);
		this.finish.countDown();
		caller.join();
		assertThat(answers).containsExactly("stop done", "interrupted: true");
	}

	@Test
	void ofABatchThatDoesNotEndNobodyKnowsTheOutcome() {
		this.lane = lane(IMPATIENT, UnaryOperator.identity());
		assertThatRefusalOf(() -> Deadline.within(Duration.ofMillis(100), () -> this.lane.run("t", "stop", 1)))
			.isEqualTo(new Refusal.OutcomeUnknown());
	}

	@Test
	void whatFailsTogetherIsTriedOneByOneAndHarmsNobodyElse() throws Exception {
		this.lane = lane(PATIENT, (submission) -> {
			if (submission.equals("bad")) {
				throw new IllegalStateException("on purpose");
			}
			return submission;
		});
		begin();
		List<Future<String>> good = List.of(stand("t", "a", 1));
		Future<String> bad = stand("t", "bad", 1);
		Future<String> last = stand("t", "b", 1);
		this.finish.countDown();
		assertThat(all(good)).containsExactly("a done");
		assertThat(last.get()).isEqualTo("b done");
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(bad::get)
			.withCauseInstanceOf(IllegalStateException.class);
		assertThat(this.batches).containsExactly("t[stop]", "t[a, bad, b]", "t[a]", "t[bad]", "t[b]");
	}

	@Test
	void whereTheDatabaseIsLostNobodyIsTriedAgain() throws Exception {
		this.lane = lane(PATIENT, (submission) -> {
			if (submission.equals("bad")) {
				throw new DataAccessResourceFailureException("on purpose");
			}
			return submission;
		});
		begin();
		Future<String> one = stand("t", "bad", 1);
		Future<String> other = stand("t", "b", 1);
		this.finish.countDown();
		for (Future<String> lost : List.of(one, other)) {
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(lost::get)
				.withCauseInstanceOf(DataAccessResourceFailureException.class);
		}
		assertThat(this.batches).containsExactly("t[stop]", "t[bad, b]");
	}

	@Test
	void aLaneOutlivesWhateverFails() {
		this.lane = lane(PATIENT, (submission) -> {
			if (submission.equals("worse")) {
				throw new AssertionError("on purpose");
			}
			throw new IllegalStateException("on purpose");
		});
		assertThatIllegalStateException().isThrownBy(() -> this.lane.run("t", "bad", 1));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.lane.run("t", "worse", 1));
		assertThatIllegalStateException().isThrownBy(() -> this.lane.run("t", "bad", 1));
	}

	@Test
	void aLaneThatClosesServesWhoeverIsInLineAndNobodyElse() throws Exception {
		begin();
		Future<String> inLine = stand("t", "a", 1);
		Future<?> closing = this.callers.submit(this.lane::close);
		await().until(() -> refused("b"));
		assertThat(closing.isDone()).isFalse();
		this.finish.countDown();
		assertThat(inLine.get()).isEqualTo("a done");
		closing.get();
	}

	private boolean refused(String submission) {
		try {
			Future<String> future = this.callers.submit(() -> this.lane.run("t", submission, 1));
			future.get(100, TimeUnit.MILLISECONDS);
			return false;
		}
		catch (ExecutionException ex) {
			return ex.getCause() instanceof RefusedException;
		}
		catch (Exception ex) {
			return false;
		}
	}

	private Lane<String, String, String> lane(Duration patience, UnaryOperator<String> deed) {
		return lane(patience, deed, 100);
	}

	private Lane<String, String, String> lane(Duration patience, UnaryOperator<String> deed, int longestLine) {
		this.line = new Line<>(longestLine, 4);
		return new Lane<>("test", this.line, patience, this.waiting, (group, submissions) -> {
			this.batches.add(group + submissions);
			if (submissions.contains("stop")) {
				this.begun.countDown();
				waitForTheEnd();
			}
			return submissions.stream().map(deed).map((submission) -> submission + " done").toList();
		});
	}

	private void waitForTheEnd() {
		try {
			this.finish.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** One whose batch goes on until it may finish. */
	private void begin() throws InterruptedException {
		this.first = this.callers.submit(() -> this.lane.run("t", "stop", 1));
		this.begun.await();
	}

	/** In line, behind those who came before. */
	private Future<String> stand(String group, String submission, int weight) {
		int before = this.line.length();
		Future<String> standing = this.callers.submit(() -> this.lane.run(group, submission, weight));
		await().until(() -> this.line.length() == before + 1);
		return standing;
	}

	private static List<String> all(List<Future<String>> standing) throws Exception {
		List<String> answers = new ArrayList<>();
		for (Future<String> each : standing) {
			answers.add(each.get());
		}
		return answers;
	}

}

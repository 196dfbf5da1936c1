package io.holdfast.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.holdfast.support.Api.Answer;
import io.holdfast.support.SampledTest;
import io.holdfast.support.Wire;
import lombok.extern.slf4j.Slf4j;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of the API document, spoilt at random: whatever is sent, the answer is
 * what the document allows, and a refusal changes nothing. The seed is in the log: with
 * {@code -Dmutation.seed} the same is asked again. The request of number n is the first
 * of seed + n.
 */
@Slf4j
@ExtendWith(OutputCaptureExtension.class)
class MutationIT extends SampledTest {

	private static final int REQUESTS = Integer.getInteger("mutation.requests", 1000);

	private static final int MOST_FAILURES = 20;

	private List<Operation> operations = List.of();

	@BeforeEach
	void readDocument() {
		this.operations = new Examples(this.api).operations();
	}

	@TestFactory
	Stream<DynamicTest> everyExampleSucceeds() {
		SampleState sample = new SampleState(this.owner);
		Judge judge = new Judge(this.api.contract());
		return this.operations.stream().map((operation) -> DynamicTest.dynamicTest(operation.id(), () -> {
			Answer answer = send(operation.example());
			assertThat(answer.status()).as(answer.body()).isIn(200, 201, 202, 204);
			judge.judge(operation.example(), answer);
			sample.settle();
			assertThat(sample.isUntouched()).isEqualTo(readsOnly(operation));
			sample.restore();
			assertThat(sample.isUntouched()).isTrue();
		}));
	}

	@Test
	void whateverIsSpoiltIsAnsweredAsDocumentedAndARefusalChangesNothing(CapturedOutput output) {
		long seed = Long.getLong("mutation.seed", System.nanoTime());
		log.info("Seed {}: -Dmutation.seed={} -Dmutation.requests={}", seed, seed, REQUESTS);
		SampleState sample = new SampleState(this.owner);
		Judge judge = new Judge(this.api.contract());
		Set<String> fired = new HashSet<>();
		Map<Integer, Integer> statuses = new TreeMap<>();
		List<String> failures = new ArrayList<>();
		for (long number = seed; number < seed + REQUESTS && failures.size() < MOST_FAILURES; number++) {
			Operation operation = this.operations.get((int) Math.floorMod(number, (long) this.operations.size()));
			Request request = Mutations.of(operation, number);
			try {
				statuses.merge(fire(request, judge, sample), 1, Integer::sum);
			}
			catch (RuntimeException | AssertionError ex) {
				failures.add("-Dmutation.seed=%d -Dmutation.requests=1, %s: %s%n%s".formatted(number, operation.id(),
						request, ex.getMessage()));
			}
			fired.add(operation.id());
			sample.restore();
		}
		log.info("Answered {}", statuses);
		assertThat(failures).isEmpty();
		assertThat(fired).hasSize(Math.min(REQUESTS, this.operations.size()));
		assertThat(output.getAll().lines().filter((line) -> line.contains(" ERROR "))).isEmpty();
		this.books.assertBalanced();
	}

	private static boolean readsOnly(Operation operation) {
		return operation.example().method().equals("GET") || operation.id().startsWith("plan");
	}

	private int fire(Request request, Judge judge, SampleState sample) {
		Answer answer = send(request);
		judge.judge(request, answer);
		sample.settle();
		boolean writes = answer.status() < 400 && !request.method().equals("GET");
		assertThat(writes || sample.isUntouched()).as("nothing was changed by what got %d", answer.status()).isTrue();
		return answer.status();
	}

	private Answer send(Request request) {
		return Wire.send(this.api.port(), request.wire());
	}

}

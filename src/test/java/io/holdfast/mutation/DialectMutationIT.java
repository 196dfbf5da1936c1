package io.holdfast.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.holdfast.dialect.Tongue;
import io.holdfast.dialect.crux.CruxTongue;
import io.holdfast.dialect.envoy.EnvoyTongue;
import io.holdfast.dialect.fabricv2.FabricV2Tongue;
import io.holdfast.dialect.fabricv3.FabricV3Tongue;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.SampledTest;
import io.holdfast.support.Wire;
import lombok.extern.slf4j.Slf4j;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of the other APIs' documents, spoilt at random: nothing breaks the
 * service, a no is said as the API says it, and changes nothing. Seeds are as in
 * {@link MutationIT}.
 */
@Slf4j
@ExtendWith(OutputCaptureExtension.class)
class DialectMutationIT extends SampledTest {

	private static final int REQUESTS = Integer.getInteger("mutation.requests", 1000) / 4;

	private static final int MOST_FAILURES = 20;

	/** What is refused when nobody knows yet whose it is. */
	private static final Set<String> BEFORE_IT_IS_READ = Set.of("MALFORMED_REQUEST", "URI_TOO_LONG",
			"HEADERS_TOO_LARGE");

	private static final Map<String, String> ROOTS = Map.of("crux", "timp", "envoy", "allocations|reservations",
			"fabricv2", "allocation", "fabricv3", "v3/allocations");

	@ParameterizedTest
	@ValueSource(strings = { "crux", "envoy", "fabricv2", "fabricv3" })
	void whateverIsSpoiltIsAnsweredAndARefusalChangesNothing(String name, CapturedOutput output) {
		long seed = Long.getLong("mutation.seed", System.nanoTime());
		log.info("Seed {}: -Dmutation.seed={} -Dmutation.requests={}", seed, seed, 4 * REQUESTS);
		List<Operation> operations = new Examples(this.api, "//v3/api-docs/" + name).operations();
		SampleState sample = new SampleState(this.owner);
		List<String> failures = new ArrayList<>();
		for (long number = seed; number < seed + Math.max(1, REQUESTS) && failures.size() < MOST_FAILURES; number++) {
			Request request = Mutations.of(operations.get((int) Math.floorMod(number, (long) operations.size())),
					number);
			try {
				fire(request, name, sample);
			}
			catch (RuntimeException | AssertionError ex) {
				failures.add("-Dmutation.seed=%d -Dmutation.requests=1, %s: %s%n%s".formatted(number, name, request,
						ex.getMessage()));
			}
			sample.restore();
		}
		assertThat(failures).isEmpty();
		assertThat(output.getAll().lines().filter((line) -> line.contains(" ERROR "))).isEmpty();
		this.books.assertBalanced();
	}

	private void fire(Request request, String name, SampleState sample) {
		Answer answer = Wire.send(this.api.port(), request.wire());
		assertThat(answer.status()).isLessThan(500);
		if (answer.status() >= 400) {
			assertThat(sample.isUntouched()).as("nothing was changed by what got %d", answer.status()).isTrue();
			if (!request.method().equals("HEAD") && isItsOwn(request.path(), name)
					&& !BEFORE_IT_IS_READ.contains(answer.code())) {
				tongue(name).assertRefusal(answer);
			}
		}
	}

	/** And was not spoilt so that it leads to another API. */
	private static boolean isItsOwn(String path, String name) {
		return path.matches("/(%s)(/[A-Za-z0-9_-]+)*/?".formatted(ROOTS.get(name)));
	}

	private Tongue tongue(String name) {
		return switch (name) {
			case "crux" -> new CruxTongue(this.api);
			case "envoy" -> new EnvoyTongue(this.api);
			case "fabricv2" -> new FabricV2Tongue(this.api);
			default -> new FabricV3Tongue(this.api);
		};
	}

}

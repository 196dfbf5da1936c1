package io.holdfast.system;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.holdfast.support.Api.Answer;
import io.holdfast.support.AtOnce;
import io.holdfast.support.IntegrationTest;
import io.holdfast.support.SlowCaller;
import io.holdfast.support.Timed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whoever sends slowly keeps nobody waiting, and is not waited for without end. */
@TestPropertySource(properties = "holdfast.request.body-time=3s")
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class SlowCallersIT extends IntegrationTest {

	private static final int CALLERS = 500;

	private static final Duration LONGEST = Duration.ofSeconds(1);

	private static final String GET = "GET /inventory/v1/items HTTP/1.1\r\nHost: 127.0.0.1\r\n";

	private static final String POST = GET.replace("GET", "POST")
			+ "Content-Type: application/json\r\nContent-Length: 1000\r\n";

	private static final String HALF_A_BODY = "\r\n{\"id\": \"inv_slow\", \"sku\": \"S\", \"name\": \"";

	/** Where they are when they become slow. */
	private static final List<String> BEGINNINGS = List.of("GET /inventory/v1/items/", GET + "X-Slow: ",
			POST + HALF_A_BODY, POST + "Idempotency-Key: slow\r\n" + HALF_A_BODY);

	@BeforeEach
	void stock() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 100_000);
	}

	@Test
	void fiveHundredThatSendAByteEveryTwoSecondsKeepNobodyWaiting(CapturedOutput log) {
		IntStream.range(0, 50).forEach((warmingUp) -> createAndRead());
		List<SlowCaller> callers = IntStream.range(0, CALLERS)
			.mapToObj((caller) -> new SlowCaller(this.api.port(), BEGINNINGS.get(caller % BEGINNINGS.size())))
			.toList();
		try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
			Future<?> bytes = clock.scheduleAtFixedRate(() -> callers.forEach(SlowCaller::sendOneByte), 0, 2,
					TimeUnit.SECONDS);
			long answered = 0;
			while (answered < CALLERS / 2) {
				createAndRead().forEach((timed) -> {
					assertThat(timed.answer().status()).isLessThan(300);
					assertThat(timed.took()).isLessThan(LONGEST);
				});
				assertThat(bytes.isDone()).isFalse();
				answered = callers.stream().filter(SlowCaller::isAnswered).count();
			}
			clock.shutdownNow();
		}
		assertThat(callers.stream().filter(SlowCaller::isAnswered).map(SlowCaller::answer)).hasSize(CALLERS / 2)
			.allMatch((answer) -> answer.status() == 408);
		callers.forEach(SlowCaller::close);
		assertThat(log).doesNotContain(" ERROR ");
		this.books.assertBalanced();
	}

	private List<Timed> createAndRead() {
		Timed created = Timed.of(() -> this.api.post("/allocations", """
				{"orderId": "order", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 1,
				 "warehouseId": "wh_1"}"""));
		String id = created.answer().data().path("id").asString();
		return List.of(created, Timed.of(() -> this.api.get("/allocations/" + id)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Idempotency-Key: k\r\n" })
	void aBodyThatComesTooSlowlyIsAnsweredInTimeAndNothingIsDone(String key, CapturedOutput log) {
		long start = System.nanoTime();
		try (SlowCaller caller = new SlowCaller(this.api.port(), POST + key + HALF_A_BODY)) {
			await().until(() -> {
				caller.sendOneByte();
				return caller.isAnswered();
			});
			assertRefused(caller);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(3),
					Duration.ofSeconds(8));
		}
		assertNothingWasDone(log);
	}

	/** The container gives up after the 5 s that it waits for any byte. */
	@Test
	void aBodyThatStopsComingIsAnsweredAlike(CapturedOutput log) {
		AtOnce.run(2, (caller) -> {
			try (SlowCaller silent = new SlowCaller(this.api.port(),
					POST + ((caller == 0) ? "" : "Idempotency-Key: k\r\n") + HALF_A_BODY)) {
				assertRefused(silent);
				return caller;
			}
		});
		assertNothingWasDone(log);
	}

	/** As in the document, and with the connection closed rather than read to its end. */
	private static void assertRefused(SlowCaller caller) {
		Answer answer = caller.answer();
		assertThat(answer.status()).isEqualTo(408);
		assertThat(answer.header("connection")).isEqualTo("close");
		assertThat(answer.header("x-request-id")).isNotBlank();
		assertThat(answer.json().path("success").booleanValue(true)).isFalse();
		assertThat(answer.json().path("error").path("code").asString()).isEqualTo("REQUEST_TIMEOUT");
		assertThat(caller.isHungUpOn()).isTrue();
	}

	/** Not even with the key: it is still free. */
	private void assertNothingWasDone(CapturedOutput log) {
		assertThat(this.api.get("/items/inv_slow").status()).isEqualTo(404);
		assertThat(this.api.with("Idempotency-Key", "k")
			.post("/items", "{\"id\": \"inv_2\", \"sku\": \"S\", \"name\": \"N\"}")
			.status()).isEqualTo(201);
		assertThat(log).doesNotContain(" ERROR ");
	}

}

package io.holdfast.security;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.SlowCaller;
import io.holdfast.tenancy.TenantView;
import io.holdfast.tenancy.Token;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One tenant at its limit is told so, and no other notices. */
@TestPropertySource(properties = { "holdfast.limits.requests-per-second=50", "holdfast.limits.concurrent-requests=2" })
class LimitsIT extends SecuredTest {

	@Test
	void whoeverAsksTooOftenIsToldWhenToComeBack() {
		Api busy = bearing(newTenant());
		List<Answer> answers = IntStream.range(0, 200).mapToObj((i) -> busy.get("/items")).toList();
		assertThat(answers.getFirst().header("RateLimit-Policy")).isEqualTo("\"requests\";q=50;w=1");
		assertThat(answers.getFirst().header("RateLimit")).isEqualTo("\"requests\";r=49;t=1");
		List<Answer> refused = answers.stream().filter((answer) -> answer.status() != 200).toList();
		assertThat(refused).isNotEmpty().allSatisfy((answer) -> {
			assertThat(answer.status()).isEqualTo(429);
			assertThat(answer.code()).isEqualTo("TOO_MANY_REQUESTS");
			assertThat(answer.header("Retry-After")).isEqualTo("1");
			assertThat(answer.header("RateLimit")).isEqualTo("\"requests\";r=0;t=1");
		});
		assertThat(bearing(newTenant()).get("/items").status()).isEqualTo(200);
		await().until(() -> busy.get("/items").status() == 200);
	}

	@Test
	void whoeverHasTooMuchUnderWayIsRefusedMore() throws Exception {
		TenantView tenant = newTenant();
		Token token = token(ALL, null, tenant);
		try (SlowCaller one = slow(token); SlowCaller two = slow(token)) {
			one.sendOneByte();
			two.sendOneByte();
			await().until(() -> bearing(token).get("/items").status() == 429);
			assertThat(bearing(newTenant()).get("/items").status()).isEqualTo(200);
		}
		await().until(() -> bearing(token).get("/items").status() == 200);
	}

	private SlowCaller slow(Token token) {
		return new SlowCaller(this.api.port(),
				"POST /inventory/v1/items HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token.text()
						+ "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
	}

	@Test
	void eachTenantHasLimitsOfItsOwn() throws Exception {
		Api one = bearing(newTenant());
		Api other = bearing(newTenant());
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Answer>> flood = IntStream.range(0, 300)
				.mapToObj((i) -> callers.submit(() -> one.get("/items")))
				.toList();
			for (int i = 0; i < 20; i++) {
				assertThat(other.get("/items").status()).isEqualTo(200);
			}
			assertThat(flood).anySatisfy((answer) -> assertThat(answer.get().status()).isEqualTo(429));
		}
	}

}

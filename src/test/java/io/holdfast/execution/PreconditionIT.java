package io.holdfast.execution;

import java.time.Duration;
import java.util.List;

import io.holdfast.support.Api.Answer;
import io.holdfast.support.AtOnce;
import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code If-Match} refuses what was decided on an older version. */
class PreconditionIT extends IntegrationTest {

	private String path = "";

	@BeforeEach
	void promise() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 10);
		this.path = "/allocations/" + this.given.pending("inv_1", "wh_1", 2);
	}

	@Test
	void theTagThatWasReadWillDo() {
		String tag = this.api.get(this.path).header("ETag");

		assertThat(tag).isEqualTo("\"1\"");
		assertThat(this.api.with("If-Match", tag).put(this.path + "/confirm").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"1\"", "*", "\"7\", \"1\"", "W/\"1\",\"1\"", "\"x\" , \"1\"" })
	void anyOfSeveralWillDo(String tags) {
		assertThat(this.api.with("If-Match", tags).put(this.path, "{\"quantity\":3}").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"2\"", "W/\"1\"", "\"one\"", "\"01x\"", "\"\"" })
	void anotherVersionIsRefusedAndChangesNothing(String tags) {
		for (String step : List.of("/confirm", "/cancel", "/fulfill", "")) {
			Answer answer = this.api.with("If-Match", tags).put(this.path + step, body(step));

			assertThat(answer.status()).as(step).isEqualTo(412);
			assertThat(answer.code()).isEqualTo("VERSION_CONFLICT");
			assertThat(answer.details().path("currentVersion").asInt()).isEqualTo(1);
		}
		assertThat(this.api.get(this.path).data().path("status").asString()).isEqualTo("PENDING");
	}

	@Test
	void soManyTagsAsFitWillDo() {
		String tags = "\"9\",".repeat(3500) + "\"1\"";
		assertThat(this.api.with("If-Match", tags).put(this.path + "/confirm").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "", "\"1", "\"1\";\"2\"", "\"1\" \"2\"" })
	void whatIsNoTagIsNamed(String tags) {
		Answer answer = this.api.with("If-Match", tags).put(this.path + "/confirm");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.details().path("fields").path(0).path("field").asString()).isEqualTo("If-Match");
	}

	@Test
	void ofTwoWhoLookedAtTheSameVersionOneIsRefused() {
		List<Answer> answers = AtOnce.run(8, (caller) -> this.api.with("If-Match", "\"1\"")
			.put(this.path, "{\"quantity\":" + (caller + 1) + ",\"reason\":\"r\"}"));

		assertThat(answers.stream().filter((answer) -> answer.status() == 200)).hasSize(1);
		assertThat(answers.stream().filter((answer) -> answer.status() == 412)).hasSize(7);
	}

	@Test
	void whatDoesNotExistIsNotFound() {
		assertThat(this.api.with("If-Match", "\"1\"").put("/allocations/alloc_none/confirm").status()).isEqualTo(404);
		assertThat(this.api.with("If-Match", "\"1\"").put("/items/inv_none", "{\"sku\":\"S\",\"name\":\"N\"}").status())
			.isEqualTo(404);
	}

	@Test
	void anItemIsDescribedAnewOnlyAsItWasRead() {
		String tag = this.api.get("/items/inv_1").header("ETag");
		assertThat(this.api.with("If-Match", tag).put("/items/inv_1", "{\"sku\":\"S2\",\"name\":\"N\"}").status())
			.isEqualTo(200);

		Answer stale = this.api.with("If-Match", tag).put("/items/inv_1", "{\"sku\":\"S3\",\"name\":\"N\"}");

		assertThat(stale.status()).isEqualTo(412);
		assertThat(stale.details().path("currentVersion").asInt()).isEqualTo(2);
		assertThat(this.api.get("/items/inv_1").data().path("sku").asString()).isEqualTo("S2");
	}

	/** A hold that is over has its last version, whether or not it has been released. */
	@Test
	void anExpiredHoldHasTheVersionThatItIsShownWith() {
		this.path = "/allocations/" + this.given.allocation("inv_1", "wh_1", 2, new Expiry.Default());
		this.clock.advance(Duration.ofDays(1));
		String tag = this.api.get(this.path).header("ETag");

		assertThat(tag).isEqualTo("\"2\"");
		assertThat(this.api.with("If-Match", tag).put(this.path + "/confirm").code()).isEqualTo("ALLOCATION_EXPIRED");
		assertThat(this.api.with("If-Match", "\"1\"").put(this.path + "/confirm").code()).isEqualTo("VERSION_CONFLICT");
	}

	private static String body(String step) {
		return switch (step) {
			case "/cancel" -> "{\"reason\":\"no\"}";
			case "" -> "{\"quantity\":3}";
			default -> "{}";
		};
	}

}

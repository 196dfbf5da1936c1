package io.holdfast.dialect.crux;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

import io.holdfast.dialect.Requires;
import io.holdfast.kernel.AccessScope;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/** Every no is said as Crux says it. */
@Import(BadInputIT.Broken.class)
class BadInputIT extends CruxScenario {

	private static final String ACCEPTED = "line_items[0].allocation.quantity_accepted";

	static Stream<Arguments> wrongFields() {
		String uuid = "line_items[0].line_item_uuid";
		return Stream.of(argumentSet("no lines", "{}", "line_items"),
				argumentSet("empty lines", "{\"line_items\": []}", "line_items"),
				argumentSet("lines that are none", "{\"line_items\": 1}", "line_items"),
				argumentSet("no line", "{\"line_items\": [null]}", "line_items[0]"),
				argumentSet("no id",
						"{\"line_items\": [{\"allocation\": {\"quantity_accepted\": 1, "
								+ "\"quantity_rejected\": 0, \"quantity_backordered\": 0}}]}",
						uuid),
				argumentSet("blank id", body(" ", 1, 0, 0), uuid),
				argumentSet("no allocation", "{\"line_items\": [{\"line_item_uuid\": \"a\"}]}",
						"line_items[0].allocation"),
				argumentSet("no quantity",
						"{\"line_items\": [{\"line_item_uuid\": \"a\", \"allocation\": "
								+ "{\"quantity_accepted\": 1, \"quantity_rejected\": 0}}]}",
						"line_items[0].allocation.quantity_backordered"),
				argumentSet("below 0", body(LINE, -1, 0, 0), ACCEPTED),
				argumentSet("below 0 in digits", body(LINE, "\"-1\"", 0, 0), ACCEPTED),
				argumentSet("a fraction", body(LINE, 1.5, 0, 0), ACCEPTED),
				argumentSet("a fraction in digits", body(LINE, "\"1.5\"", 0, 0), ACCEPTED),
				argumentSet("too many", body(LINE, 2147483648L, 0, 0), ACCEPTED),
				argumentSet("too many in digits", body(LINE, "\"2147483648\"", 0, 0), ACCEPTED),
				argumentSet("no digits", body(LINE, "\"\"", 0, 0), ACCEPTED),
				argumentSet("words", body(LINE, "\"five\"", 0, 0), ACCEPTED),
				argumentSet("true", body(LINE, true, 0, 0), ACCEPTED),
				argumentSet("no date", body(LINE, 1, 0, 0).replace("2019-01-01", "soon"),
						"line_items[0].allocation.backorder_date"),
				argumentSet("the same line twice",
						"{\"line_items\": [" + line(LINE, 1, 0, 0) + ", " + line(LINE, 1, 0, 0) + "]}",
						"line_items[1].line_item_uuid"),
				argumentSet("more than was ordered", body(LINE, 5, 1, 1), "line_items"));
	}

	@ParameterizedTest
	@MethodSource("wrongFields")
	void aWrongFieldIsNamed(String body, String field) {
		Answer answer = put(body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.json().propertyNames()).containsExactly(field);
		assertThat(answer.json().path(field)).hasSize(1).allMatch((rule) -> !rule.asString().isBlank());
		assertThat(reserved().path("allocated").intValue()).isZero();
	}

	@Test
	void aParameterThatIsNotKnownIsNamed() {
		Answer answer = this.api.put("//timp/orders/allocation/" + ORDER + "/?format=short", body(LINE, 1, 0, 0));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().propertyNames()).containsExactly("format");
	}

	@Test
	void fieldsThatAreNotKnownAreIgnored() {
		assertThat(put(body(LINE, 1, 0, 0).replaceFirst("\\{", "{\"more\": 1, ")
			.replace("\"backorder_date\"", "\"more\": 1, \"backorder_date\"")).status()).isEqualTo(200);
	}

	@Test
	void whatIsNoJsonIsTold() {
		assertDetail(put("{"), 400);
	}

	@Test
	void anOrderOrALineThatNobodyKnowsIsNotFound() {
		assertDetail(this.api.put("//timp/orders/allocation/unknown/", body(LINE, 1, 0, 0)), 404);
		assertThat(assertDetail(put(body("unknown", 1, 0, 0)), 404)).contains("unknown");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//timp", "//timp/", "//timp/orders/allocation/", "//timp/nothing" })
	void aPathThatIsNotThereIsNotFound(String path) {
		assertDetail(this.api.put(path, body(LINE, 1, 0, 0)), 404);
	}

	@Test
	void otherMethodsAreNotAllowed() {
		for (String method : new String[] { "GET", "POST", "DELETE", "PATCH" }) {
			Answer answer = this.api.send(method, "//timp/orders/allocation/" + ORDER + "/", BodyPublishers.noBody());
			assertDetail(answer, 405);
			assertThat(answer.header("Allow")).contains("PUT");
		}
	}

	@Test
	void whatIsNotFitToBeReadIsTold() {
		String path = "//timp/orders/allocation/" + ORDER + "/";
		assertDetail(this.api.with("Accept", "text/csv").put(path, body(LINE, 1, 0, 0)), 406);
		assertDetail(put(" ".repeat(1024 * 1024 + 1)), 413);
		assertDetail(this.api.with("Content-Type", "text/csv").send("PUT", path, BodyPublishers.ofString("a")), 415);
		assertDetail(this.api.put("//timp/" + "x".repeat(8192), "{}"), 414);
		assertDetail(this.api.with("X-Large", "x".repeat(16 * 1024)).put(path, "{}"), 431);
		assertDetail(this.api.put("//timp/%5C", "{}"), 400);
	}

	@Test
	void aKeyForSomethingElseIsTold() {
		Api key = this.api.with("Idempotency-Key", "k");
		String path = "//timp/orders/allocation/" + ORDER + "/";
		assertThat(key.put(path, body(LINE, 1, 0, 0)).status()).isEqualTo(200);
		assertDetail(key.put(path, body(LINE, 2, 0, 0)), 422);
		Answer again = key.put(path, body(LINE, 1, 0, 0));
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
		assertContains(again.json(), "[{\"" + LINE + "\": \"Allocated\"}]");
	}

	@Test
	void aBugIsTold() {
		assertThat(assertDetail(this.api.with("X-Request-Id", "trace-me").get("//timp/broken"), 500))
			.contains("trace-me")
			.doesNotContain("secret");
	}

	@Test
	void whatOthersHaveLockedIsToBeAskedForAgain() throws SQLException {
		try (Connection other = this.owner.connect(); Statement lock = other.createStatement()) {
			other.setAutoCommit(false);
			lock.execute("select id from inventory_item for update");
			Answer answer = decide(1, 0, 0);
			assertDetail(answer, 503);
			assertThat(answer.header("Retry-After")).isEqualTo("1");
			other.rollback();
		}
	}

	private static String assertDetail(Answer answer, int status) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).startsWith("application/json");
		assertThat(answer.json().propertyNames()).containsExactly("detail");
		assertThat(answer.json().path("detail").asString()).isNotBlank();
		return answer.json().path("detail").asString();
	}

	/** Breaks down where this API is spoken. */
	@RestController
	@Requires(AccessScope.ALLOCATIONS_READ)
	static class Broken {

		@GetMapping("/timp/broken")
		String broken() {
			throw new IllegalStateException("a secret of ours");
		}

	}

}

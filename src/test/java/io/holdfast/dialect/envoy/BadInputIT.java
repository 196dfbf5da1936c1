package io.holdfast.dialect.envoy;

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

import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/** Every no is said as Envoy says it. */
@Import(BadInputIT.Broken.class)
class BadInputIT extends EnvoyScenario {

	static Stream<Arguments> wrongFields() {
		String quantity = "allocations[0].items[0].quantity";
		return Stream.of(argumentSet("no allocations", "{}", "allocations"),
				argumentSet("empty allocations", "{\"allocations\": []}", "allocations"),
				argumentSet("no allocation", "{\"allocations\": [null]}", "allocations[0]"),
				argumentSet("no items", "{\"allocations\": [{}]}", "allocations[0].items"),
				argumentSet("empty items", "{\"allocations\": [{\"items\": []}]}", "allocations[0].items"),
				argumentSet("no item", "{\"allocations\": [{\"items\": [null]}]}", "allocations[0].items[0]"),
				argumentSet("no id", "{\"allocations\": [{\"items\": [{\"quantity\": 1}]}]}",
						"allocations[0].items[0].id"),
				argumentSet("odd location", body(allocation("a b", "inv_1", 1)), "allocations[0].location.id"),
				argumentSet("location that is none", "{\"allocations\": [{\"location\": 1}]}",
						"allocations[0].location"),
				argumentSet("nothing of it", body(allocation("loc_1", "inv_1", 0)), quantity),
				argumentSet("a fraction", body(allocation("loc_1", "inv_1", 1.5)), quantity),
				argumentSet("digits", body(allocation("loc_1", "inv_1", "\"1\"")), quantity),
				argumentSet("too many", body(allocation("loc_1", "inv_1", 2147483648L)), quantity));
	}

	@ParameterizedTest
	@MethodSource("wrongFields")
	void aWrongFieldIsNamed(String body, String field) {
		Answer answer = this.api.post(ORDER, body);
		assertProblem(answer, 400, "VALIDATION_ERROR");
		assertThat(answer.json().path("errors").valueStream().map((problem) -> problem.path("field").asString()))
			.contains(field);
	}

	@Test
	void anInstantThatIsNoneIsNamed() {
		Answer answer = patch(change("alloc_1", "\"completed_at\": \"yesterday\""));
		assertProblem(answer, 400, "VALIDATION_ERROR");
		assertThat(answer.json().path("errors").path(0).path("field").asString())
			.isEqualTo("allocations[0].completed_at");
	}

	@Test
	void anItemTwiceInOneAllocationCantBeMeant() {
		Answer answer = post(allocation("loc_1", "inv_1", 1, "inv_1", 2));
		assertProblem(answer, 422, "UNPROCESSABLE");
		assertThat(answer.json().path("errors").path(0).path("field").asString())
			.isEqualTo("allocations[0].items[1].id");
		assertProblem(patch(change("a", "\"items\": [" + items("inv_1", 1, "inv_1", 2) + "]")), 422, "UNPROCESSABLE");
		assertProblem(patch(change("a", "\"completed\": true"), change("a", "\"completed\": true")), 422,
				"UNPROCESSABLE");
	}

	@Test
	void anItemOrALocationThatNobodyKnowsIsNotFound() {
		assertProblem(post(allocation("loc_none", "inv_1", 1)), 404, "WAREHOUSE_NOT_FOUND");
		assertProblem(post(allocation("loc_1", "inv_none", 1)), 404, "INVENTORY_ITEM_NOT_FOUND");
	}

	@Test
	void whatNeverReachesAControllerIsToldInItsShapeToo() {
		assertProblem(this.api.get("//allocations/orders"), 404, "NOT_FOUND");
		assertProblem(this.api.get("//reservations/nothing"), 404, "NOT_FOUND");
		assertProblem(this.api.put(ORDER, "{}"), 405, "METHOD_NOT_ALLOWED");
		assertProblem(this.api.send("POST", "//reservations", BodyPublishers.noBody()), 405, "METHOD_NOT_ALLOWED");
		assertProblem(this.api.with("Accept", "text/csv").get(ORDER), 406, "NOT_ACCEPTABLE");
		assertProblem(this.api.post(ORDER, " ".repeat(1024 * 1024 + 1)), 413, "PAYLOAD_TOO_LARGE");
		assertProblem(this.api.get("//allocations?order_id=" + "x".repeat(8192)), 414, "URI_TOO_LONG");
		assertProblem(this.api.with("Content-Type", "text/csv").send("POST", ORDER, BodyPublishers.ofString("a")), 415,
				"UNSUPPORTED_MEDIA_TYPE");
		assertProblem(this.api.with("X-Large", "x".repeat(16 * 1024)).get(ORDER), 431, "HEADERS_TOO_LARGE");
		assertProblem(this.api.post(ORDER, "{"), 400, "MALFORMED_REQUEST");
		assertProblem(this.api.get("//allocations/%5C"), 400, "MALFORMED_REQUEST");
		assertProblem(this.api.get("//allocations/broken"), 500, "INTERNAL_ERROR");
	}

	@Test
	void aKeyForSomethingElseIsTold() {
		Api key = this.api.with("Idempotency-Key", "k");
		key.post(ORDER, body(allocation("loc_1", "inv_1", 1)));
		assertProblem(key.post(ORDER, body(allocation("loc_1", "inv_1", 2))), 422, "IDEMPOTENCY_KEY_REUSED");
	}

	@Test
	void whatOthersHaveLockedIsToBeAskedForAgain() throws SQLException {
		try (Connection other = this.owner.connect(); Statement lock = other.createStatement()) {
			other.setAutoCommit(false);
			lock.execute("select id from inventory_item for update");
			Answer answer = post(allocation("loc_1", "inv_1", 1));
			assertProblem(answer, 503, "CONTENTION");
			assertThat(answer.header("Retry-After")).isEqualTo("1");
			other.rollback();
		}
	}

	private static String body(String allocation) {
		return "{\"allocations\": [" + allocation + "]}";
	}

	/** Breaks down where this API is spoken. */
	@RestController
	@Requires(AccessScope.ALLOCATIONS_READ)
	static class Broken {

		@GetMapping("/allocations/broken")
		String broken() {
			throw new IllegalStateException("a secret of ours");
		}

	}

}

package io.holdfast.dialect.envoy;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import io.holdfast.support.Api.Answer;
import io.holdfast.support.IntegrationTest;
import io.holdfast.support.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Two items at two locations. */
abstract class EnvoyScenario extends IntegrationTest {

	static final String ORDER = "//allocations/orders/ord_1";

	@BeforeEach
	void setUpTwoItems() {
		this.given.warehouse("loc_1", 1, null, true)
			.warehouse("loc_2", 2, null, true)
			.item("inv_1")
			.item("inv_2")
			.stock("inv_1", "loc_1", 5)
			.stock("inv_1", "loc_2", 5)
			.stock("inv_2", "loc_1", 5);
	}

	@AfterEach
	void everythingAddsUp() {
		this.books.assertBalanced();
	}

	void reserve(String orderId, String itemId, int quantity) {
		Answer answer = this.api.put("/reservations/" + orderId,
				"{\"items\": [{\"orderItemId\": \"line\", \"inventoryItemId\": \"%s\", \"quantity\": %d}]}"
					.formatted(itemId, quantity));
		assertThat(answer.status()).as(answer.body()).isIn(200, 201);
	}

	Answer post(String... allocations) {
		return this.api.post(ORDER, "{\"allocations\": [" + String.join(", ", allocations) + "]}");
	}

	Answer patch(String... allocations) {
		return this.api.with("Content-Type", "application/json")
			.send("PATCH", ORDER,
					BodyPublishers.ofString("{\"allocations\": [" + String.join(", ", allocations) + "]}"));
	}

	/** Items and quantities in turn. */
	static String allocation(String locationId, Object... items) {
		return "{\"location\": {\"id\": \"%s\"}, \"items\": [%s]}".formatted(locationId, items(items));
	}

	static String change(String id, String fields) {
		return "{\"id\": \"%s\", %s}".formatted(id, fields);
	}

	static String items(Object... items) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < items.length; i += 2) {
			text.append((i > 0) ? ", " : "")
				.append("{\"id\": \"%s\", \"quantity\": %s}".formatted(items[i], items[i + 1]));
		}
		return text.toString();
	}

	/** The id of the only allocation that was made. */
	static String id(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertThat(answer.data()).hasSize(1);
		return answer.data().path(0).path("id").asString();
	}

	List<JsonNode> ofOrder() {
		return this.api.get(ORDER).data().valueStream().toList();
	}

	/** The reservation of the order, if it has one. */
	JsonNode reservation() {
		return this.api.get("//reservations?order_id=ord_1").data().path(0);
	}

	JsonNode item(String itemId) {
		return this.api.get("/items/" + itemId).data();
	}

	static void assertProblem(Answer answer, int status, String code) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).startsWith("application/json");
		assertThat(answer.json().propertyNames()).containsExactly("errors");
		assertThat(answer.json().path("errors")).isNotEmpty().allSatisfy((problem) -> {
			assertThat(problem.propertyNames()).containsExactly("code", "message", "field");
			assertThat(problem.path("code").asString()).isEqualTo(code);
			assertThat(problem.path("message").asString()).isNotBlank();
		});
	}

	static void assertContains(JsonNode actual, String expected) {
		Json.assertContains(actual, expected);
	}

}

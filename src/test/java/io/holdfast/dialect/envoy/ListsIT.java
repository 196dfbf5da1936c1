package io.holdfast.dialect.envoy;

import java.util.ArrayList;
import java.util.List;

import io.holdfast.support.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists are oldest first, and their cursors hold their place. */
class ListsIT extends EnvoyScenario {

	private int made;

	@Test
	void aWalkSeesEachRowOnceWhileOthersAreInserted() {
		this.clock.set("2026-01-01T00:00:00Z");
		List<String> before = make(7);
		List<String> seen = new ArrayList<>();
		JsonNode page = this.api.get("//allocations?limit=2").json();
		assertThat(page.path("previous_cursor").isNull()).isTrue();
		while (true) {
			seen.addAll(ids(page));
			if (page.path("next_cursor").isNull()) {
				break;
			}
			// Of the same instant as those that are being read.
			make(1);
			page = this.api.get("//allocations?limit=2&cursor=" + page.path("next_cursor").asString()).json();
			assertThat(seen.size()).isLessThan(40);
			if (seen.size() > 12) {
				break;
			}
		}
		assertThat(seen).doesNotHaveDuplicates().isSorted();
		assertThat(seen).containsAll(before);
	}

	@Test
	void aPageLeadsBackToTheOneBefore() {
		this.clock.set("2026-01-01T00:00:00Z");
		List<String> all = make(3);
		this.clock.set("2026-01-01T00:00:01Z");
		all.addAll(make(4));
		all.subList(0, 3).sort(null);
		all.subList(3, 7).sort(null);
		JsonNode first = this.api.get("//allocations?limit=2").json();
		JsonNode second = page(2, first.path("next_cursor").asString());
		JsonNode third = page(2, second.path("next_cursor").asString());
		make(2);
		JsonNode back = page(2, third.path("previous_cursor").asString());
		assertThat(ids(back)).isEqualTo(ids(second)).isEqualTo(all.subList(2, 4));
		JsonNode start = page(2, back.path("previous_cursor").asString());
		assertThat(ids(start)).isEqualTo(all.subList(0, 2));
		assertThat(start.path("previous_cursor").isNull()).isTrue();
		assertThat(ids(page(2, start.path("next_cursor").asString()))).isEqualTo(ids(second));
	}

	@Test
	void reservationsAreWalkedInBothDirectionsToo() {
		this.clock.set("2026-01-01T00:00:00Z");
		for (String order : List.of("c", "a", "b")) {
			reserve(order, "inv_1", 1);
		}
		JsonNode first = this.api.get("//reservations?limit=2").json();
		assertThat(orders(first)).containsExactly("a", "b");
		assertThat(first.path("limit").intValue()).isEqualTo(2);
		reserve("d", "inv_1", 1);
		JsonNode second = this.api.get("//reservations?limit=2&cursor=" + first.path("next_cursor").asString()).json();
		assertThat(orders(second)).containsExactly("c", "d");
		assertThat(second.path("next_cursor").isNull()).isTrue();
		assertThat(orders(
				this.api.get("//reservations?limit=2&cursor=" + second.path("previous_cursor").asString()).json()))
			.containsExactly("a", "b");
		assertThat(orders(this.api.get("//reservations?order_id=d&order_id=a&order_id=none").json()))
			.containsExactly("a", "d");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "order_id=a|1", "order_id=a&order_id=b|2", "order_id[]=a&order_id[]=b|2", "order_id=a,b|2",
					"order_id=none|0", "location_id=loc_1|3", "location_id=loc_2|0", "location_id=loc_1&order_id=a|1" })
	void aFilterShowsWhatItNames(String query, int rows) {
		this.clock.set("2026-01-01T00:00:00Z");
		for (String order : List.of("a", "b", "c")) {
			make(order);
		}
		Answer answer = this.api.get("//allocations?" + query.replace("[", "%5B").replace("]", "%5D"));
		assertThat(answer.data()).as(answer.body()).hasSize(rows);
		assertThat(answer.json().propertyNames()).containsExactly("data", "next_cursor", "previous_cursor", "limit");
		assertThat(answer.json().path("limit").intValue()).isEqualTo(20);
	}

	@ParameterizedTest
	@ValueSource(strings = { "cursor=nonsense", "cursor=WyIyMDIzLTAzLTIxVDAwOjM1OjU5LjczMDYyMVoiXQ==", "cursor=",
			"cursor=bmV4dApub3cKYQ" })
	void aCursorThatIsNoneIsRefused(String query) {
		for (String list : List.of("//allocations?", "//reservations?")) {
			Answer answer = this.api.get(list + query);
			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.json().path("errors").path(0).path("field").asString()).isEqualTo("cursor");
		}
	}

	@ParameterizedTest
	@CsvSource({ "limit=0, limit", "limit=101, limit", "limit=x, limit", "location_id=a b, location_id",
			"locationId=loc_1, locationId", "status=CONFIRMED, status", "order_id=, order_id",
			"'order_id=,&order_id=,', order_id", "order_id=a&order_id[]=b, order_id" })
	void aParameterThatIsWrongIsNamed(String query, String field) {
		Answer answer = this.api
			.get("//allocations?" + query.replace(" ", "%20").replace("[", "%5B").replace("]", "%5D"));
		assertProblem(answer, 400, "VALIDATION_ERROR");
		assertThat(answer.json().path("errors").path(0).path("field").asString()).isEqualTo(field);
	}

	@Test
	void anOrderThatNobodyKnowsHasNone() {
		Answer answer = this.api.get("//allocations/orders/nobody");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo("{\"data\":[]}");
	}

	/** One after the other; half of them natively. */
	private List<String> make(int count) {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			ids.add(make("order_" + this.made));
		}
		return ids;
	}

	private String make(String order) {
		this.given.stock("inv_1", "loc_1", 5 + ++this.made);
		if (this.made % 2 == 0) {
			return this.api.post("/allocations", """
					{"orderId": "%s", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 1,
					 "warehouseId": "loc_1", "expiresAt": "2026-01-20T00:00:00Z"}""".formatted(order))
				.data()
				.path("id")
				.asString();
		}
		return id(this.api.post("//allocations/orders/" + order,
				"{\"allocations\": [" + allocation("loc_1", "inv_1", 1) + "]}"));
	}

	private JsonNode page(int limit, String cursor) {
		return this.api.get("//allocations?limit=" + limit + "&cursor=" + cursor).json();
	}

	private static List<String> ids(JsonNode page) {
		return page.path("data").valueStream().map((row) -> row.path("id").asString()).toList();
	}

	private static List<String> orders(JsonNode page) {
		return page.path("data").valueStream().map((row) -> row.path("order").path("id").asString()).toList();
	}

}

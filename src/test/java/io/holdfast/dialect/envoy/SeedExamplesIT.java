package io.holdfast.dialect.envoy;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;

import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.IntegrationTest;
import io.holdfast.support.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The samples of seed "Allocations & Reservations": each request is sent word for word
 * but for the ids that only Holdfast knows, and every field of its answer is there.
 */
class SeedExamplesIT extends IntegrationTest {

	private static final String SHIRT = "inv_2MNiSi4jiDJMglxrFf0akgGFdj6";

	private static final String SOCKS = "inv_2MNP5DWpneqTA8wQ5x9Jocrt4le";

	private static final String ORDER = "//allocations/orders/string";

	private Api client;

	@BeforeEach
	void setUpTheSeedsWorld() {
		this.given.warehouse("loc_2NDVMYM9Q5itESKOIAfJvx2FH8r")
			.warehouse("loc_2N8nMje6GOtjc7ce9AjkQHmkGJ0")
			.item(SHIRT)
			.item(SOCKS);
		for (String location : new String[] { "loc_2NDVMYM9Q5itESKOIAfJvx2FH8r", "loc_2N8nMje6GOtjc7ce9AjkQHmkGJ0" }) {
			this.given.stock(SHIRT, location, 10).stock(SOCKS, location, 10);
		}
		this.client = this.api.with("Accept", "application/json").with("Authorization", "Bearer {access-token}");
	}

	@Test
	void createOrderAllocationsAnswersAsItsSample() {
		Answer answer = create();
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertSameFields(answer.json(), sample("post-response"), "completed_at");
		Json.assertContains(answer.data(),
				sample("post-request").replaceFirst("\\{\"allocations\":", "").strip().replaceFirst("}$", ""));
	}

	@Test
	void updateOrderAllocationsAnswersAsItsSample() {
		this.api.put("/reservations/string", """
				{"items": [{"orderItemId": "a", "inventoryItemId": "%s", "quantity": 4},
				           {"orderItemId": "b", "inventoryItemId": "%s", "quantity": 3}]}""".formatted(SHIRT, SOCKS));
		JsonNode made = create().data();
		String request = sample("patch-request")
			.replace("alloc_2NiMwhLAPms2qhvq9sGhpaqShgZ", made.path(0).path("id").asString())
			.replace("alloc_2NiMwk6JaHDzg5HkjsoSXAAzCui", made.path(1).path("id").asString());
		Answer answer = this.client.with("Content-Type", "application/json")
			.send("PATCH", ORDER, BodyPublishers.ofString(request));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		Json.assertContains(answer.json(),
				sample("patch-response")
					.replace("alloc_2Nkv6rtjPv0HoUYvhV5AnLAG4xl", made.path(0).path("id").asString())
					.replace("alloc_2Nkv6kMb4FdGJFL48CIxLP0xWzE", made.path(1).path("id").asString())
					.replace("ord_2MnGzhX20IfDmIOSHb4JVY1XBRS", "string"));
	}

	@Test
	void listsAnswerAsTheirSamples() {
		JsonNode made = create().data();
		this.client.with("Content-Type", "application/json")
			.send("PATCH", ORDER, BodyPublishers.ofString("""
					{"allocations": [{"id": "%s", "completed_at": "2023-02-28T20:00:42.815574Z"}]}"""
				.formatted(made.path(0).path("id").asString())));
		assertSameFields(this.client.get(ORDER).json(), sample("order-response"), "none");
		Answer page = this.client.get("//allocations?limit=1");
		assertSameFields(page.json(), sample("list-response"), "previous_cursor");
		assertThat(page.data().path(0).path("completed_at").asString()).isEqualTo("2023-02-28T20:00:42.815574Z");
		assertSameFields(this.client.get("//allocations?cursor=" + page.json().path("next_cursor").asString()).json(),
				sample("list-response"), "next_cursor", "completed_at");
		assertThat(this.client.get("//allocations").status()).isEqualTo(200);
	}

	@Test
	void getOrderReservationsAnswersAsItsSample() {
		create();
		Answer answer = this.client.get("//reservations");
		assertThat(answer.status()).isEqualTo(200);
		assertSameFields(answer.json(), sample("reservations-response"), "next_cursor", "previous_cursor");
	}

	@Test
	void deleteAllAllocationsAnswersNothing() {
		create();
		Answer answer = this.client.delete(ORDER);
		assertThat(answer.status()).isEqualTo(204);
		assertThat(answer.body()).isEmpty();
	}

	private Answer create() {
		return this.client.post(ORDER, sample("post-request"));
	}

	/** The same names and types, of arrays by their first; some may be null or absent. */
	private static void assertSameFields(JsonNode actual, String sample, String... optional) {
		assertSameFields(actual, new JsonMapper().readTree(sample), Set.of(optional), "$");
	}

	private static void assertSameFields(JsonNode actual, JsonNode sample, Set<String> optional, String place) {
		sample.properties().forEach((field) -> {
			JsonNode value = actual.path(field.getKey());
			if (!optional.contains(field.getKey()) || !(value.isMissingNode() || value.isNull())) {
				assertThat(value.getNodeType()).as(place + "." + field.getKey())
					.isEqualTo(field.getValue().getNodeType());
				assertSameFields(value, field.getValue(), optional, place + "." + field.getKey());
			}
		});
		if (sample.isArray() && !sample.isEmpty()) {
			assertThat(actual).as(place).isNotEmpty();
			assertSameFields(actual.path(0), sample.path(0), optional, place + "[0]");
		}
	}

	private static String sample(String name) {
		return Json.file("seeds/envoy/" + name + ".json");
	}

}

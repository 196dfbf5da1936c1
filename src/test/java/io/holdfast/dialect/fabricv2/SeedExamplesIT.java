package io.holdfast.dialect.fabricv2;

import java.util.List;

import io.holdfast.kernel.Coordinates;
import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.IntegrationTest;
import io.holdfast.support.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The samples of seed "Allocation service (2.0.0)", with the ids that a document has and
 * the lines that the seed leaves out: each field is taken, and comes back as it was and
 * with its type.
 */
class SeedExamplesIT extends IntegrationTest {

	private Api fabric;

	@BeforeEach
	void setUpTheSeedsWorld() {
		this.fabric = this.api.with("x-site-context", FabricV2Tongue.CONTEXT);
		this.given.warehouse("410", 1, new Coordinates(47.6, -122.3), true)
			.warehouse("1234B", 2, new Coordinates(40.7, -74.0), true)
			.item("SKU-1")
			.stock("SKU-1", "410", 10)
			.stock("SKU-1", "1234B", 10);
	}

	@Test
	void generateAllocationTakesItsSample() {
		Answer answer = generate();
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertFitsItsSample(answer.json().path(0));
	}

	@Test
	void generateAllocationTellsWhatItsSampleLeavesOut() {
		assertThat(this.fabric.post("//allocation/", sample("generate-request")).status()).isEqualTo(400);
	}

	@Test
	void getAllocationAnswersWithAllFieldsOfItsSample() {
		JsonNode document = this.fabric.get("//allocation/" + id(generate())).json();
		assertFitsItsSample(document);
	}

	@Test
	void updateAllocationTakesItsSampleAndGivesItBack() {
		JsonNode made = generate().json().path(0);
		ObjectNode request = (ObjectNode) tree("update-request");
		request.put("allocationId", made.path("allocationId").stringValue()).put("version", 1);
		request.set("items", made.path("items"));
		Answer answer = this.fabric.put("//allocation/" + made.path("allocationId").stringValue(), request.toString());
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		ObjectNode expected = (ObjectNode) tree("document-response");
		// What Holdfast knows better: its ids, versions and instants, what happened, and
		// the lines.
		expected.remove(List.of("allocationId", "version", "allocationDate", "updatedAt", "items", "auditLogs"));
		Json.assertContains(answer.json(), expected.toString());
		Json.assertFits(answer.json(), tree("document-response"));
		this.books.assertBalanced();
	}

	@Test
	void queryTakesItsSample() {
		generate();
		Answer answer = this.fabric.post("//allocation/query", sample("query-request"));
		assertThat(answer.status()).isEqualTo(200);
		assertFitsItsSample(answer.json().path(0));
	}

	@Test
	void reallocateTakesItsSampleAndAnswersAsItsSample() {
		ObjectNode request = (ObjectNode) tree("reallocate-request");
		request.put("id", id(generate()));
		Answer answer = this.fabric.put("//allocation/reallocate", request.toString());
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		Json.assertFits(answer.json(), tree("reallocate-response"));
		String expected = tree("reallocate-response").path("message").stringValue();
		assertThat(answer.json().path("message").stringValue().replaceAll("\\[.*", ""))
			.isEqualTo(expected.replaceAll("\\[.*", ""));
	}

	@Test
	void cancelAnswersWithDocuments() {
		Answer answer = this.fabric.put("//allocation/cancel/" + id(generate()));
		assertThat(answer.status()).isEqualTo(200);
		assertFitsItsSample(answer.json().path(0));
	}

	/** The sample, and in its detail what the seed leaves out. */
	private Answer generate() {
		ObjectNode request = (ObjectNode) tree("generate-request");
		ObjectNode detail = (ObjectNode) request.path("detail");
		detail.put("orderNumber", "123k4h123k").put("id", "62f3982438bcab1951be0a19");
		detail.putArray("items").addObject().put("lineItemId", "134fqfaa532qrf").put("sku", "SKU-1").put("quantity", 3);
		return this.fabric.post("//allocation/", request.toString());
	}

	private static String id(Answer answer) {
		return answer.json().path(0).path("allocationId").stringValue();
	}

	/**
	 * All fields are there, and have the sample's types but for those of which nothing
	 * was said.
	 */
	private static void assertFitsItsSample(JsonNode document) {
		ObjectNode sample = (ObjectNode) tree("document-response");
		assertThat(document.propertyNames()).containsAll(sample.propertyNames());
		sample.propertyNames().stream().filter((name) -> document.path(name).isNull()).toList().forEach(sample::remove);
		Json.assertFits(document, sample);
	}

	private static JsonNode tree(String name) {
		return new JsonMapper().readTree(sample(name));
	}

	private static String sample(String name) {
		return Json.file("seeds/fabricv2/" + name + ".json");
	}

}

package io.holdfast.dialect.crux;

import java.net.http.HttpRequest.BodyPublishers;

import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample of seed "Allocate Order", word for word. */
class SeedExamplesIT extends CruxScenario {

	@ParameterizedTest
	@ValueSource(strings = { "/", "" })
	void allocateOrderAnswersAsItsSample(String slash) {
		Api supplier = this.api.with("Authorization", "Token 1234567890")
			.with("Content-Type", "application/json; charset=utf-8");
		Answer answer = supplier.send("PUT", "//timp/orders/allocation/" + ORDER + slash,
				BodyPublishers.ofString(Json.file("seeds/crux/request.json")));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.json().toString())
			.isEqualTo(new JsonMapper().readTree(Json.file("seeds/crux/response.json")).toString());
		assertContains(reserved(), "{\"allocated\": 5, \"backordered\": 1, \"backorderDate\": \"2019-01-01\"}");
		this.books.assertBalanced();
	}

	@Test
	void theDocumentedFieldsAreThereOnDemand() {
		decide(4, 0, 0);
		this.given.fulfill(allocations().getFirst().path("id").asString());
		Answer answer = this.api.put("//timp/orders/allocation/" + ORDER + "?format=detailed", body(LINE, 5, 0, 1));
		assertThat(answer.json()).hasSize(1);
		assertThat(answer.json().path(0).propertyNames()).containsExactlyInAnyOrder(LINE, "line_item_uuid",
				"quantity_shipped", "supplier_provided_sku_cost");
		assertContains(answer.json(), """
				[{"%s": "Allocated", "line_item_uuid": "%s", "quantity_shipped": 4,
				  "supplier_provided_sku_cost": null}]""".formatted(LINE, LINE));
	}

}

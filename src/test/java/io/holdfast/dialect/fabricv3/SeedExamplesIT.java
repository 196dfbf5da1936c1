package io.holdfast.dialect.fabricv3;

import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample of seed "GET /allocations/{allocationId}": its request, and each field of
 * its answer with its type.
 */
class SeedExamplesIT extends FabricV3Scenario {

	@Test
	void getAllocationTakesItsSampleAndAnswersWithAllItsFieldsAndTheirTypes() {
		Api sample = this.api.with("Authorization", "Bearer <token>")
			.with("x-fabric-channel-id", "<x-fabric-channel-id>")
			.with("x-fabric-tenant-id", "1234abcd5678efgh9ijklmno");
		Answer answer = sample.get("//v3/allocations/" + shippedInPart());
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		Json.assertFits(answer.json(), new JsonMapper().readTree(Json.file("seeds/fabricv3/document-response.json")));
	}

}

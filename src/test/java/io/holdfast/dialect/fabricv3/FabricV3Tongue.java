package io.holdfast.dialect.fabricv3;

import io.holdfast.dialect.Standing;
import io.holdfast.dialect.Tongue;
import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads documents; it has no word for anything else. */
public class FabricV3Tongue extends Tongue {

	private final Api fabric;

	public FabricV3Tongue(Api api) {
		super(api);
		this.fabric = api.with("x-fabric-tenant-id", "1234abcd5678efgh9ijklmno").with("x-fabric-channel-id", "12");
	}

	@Override
	public void assertShows(Standing allocation) {
		JsonNode document = this.fabric.get("//v3/allocations/" + allocation.id()).json();
		JsonNode line = document.path("items").path(0);
		assertThat(line.path("quantity").intValue()).isEqualTo(allocation.quantity());
		assertThat(document.path("statusCode").stringValue()).isEqualTo(switch (allocation.status()) {
			case PENDING -> "ALLOCATED";
			case CONFIRMED -> "PENDING_PICK";
			case FULFILLED -> "SHIPPED";
			case CANCELLED -> "CANCELLED";
		});
		assertThat(document.path("version").intValue()).isPositive();
	}

	@Override
	public Answer askNonsense() {
		return this.api.get("//v3/allocations/62ff5c0bec0aed3c86202c32");
	}

	@Override
	public void assertRefusal(Answer answer) {
		assertThat(answer.json().propertyNames()).containsExactly("type", "message", "errors");
		assertThat(answer.json().path("errors").path(0).path("type").stringValue()).isNotBlank();
	}

}

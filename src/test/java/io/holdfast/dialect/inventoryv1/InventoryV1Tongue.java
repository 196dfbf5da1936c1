package io.holdfast.dialect.inventoryv1;

import io.holdfast.dialect.Standing;
import io.holdfast.dialect.Tongue;
import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Speaks Holdfast's own API. */
public class InventoryV1Tongue extends Tongue {

	public InventoryV1Tongue(Api api) {
		super(api);
	}

	@Override
	public void assertShows(Standing allocation) {
		JsonNode shown = this.api.get("/allocations/" + allocation.id()).data();
		assertThat(shown.path("quantity").intValue()).isEqualTo(allocation.quantity());
		assertThat(shown.path("status").asString()).isEqualTo(allocation.status().name());
		assertThat(shown.path("version").intValue()).isEqualTo(allocation.revision());
	}

	@Override
	public Answer askNonsense() {
		return allocate(0);
	}

	@Override
	public void assertRefusal(Answer answer) {
		assertThat(answer.json().propertyNames()).containsExactly("success", "error");
		assertThat(answer.json().path("success").booleanValue()).isFalse();
		assertThat(answer.json().path("error").propertyNames()).containsExactly("code", "message", "details");
	}

}

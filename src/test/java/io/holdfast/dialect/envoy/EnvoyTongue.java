package io.holdfast.dialect.envoy;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import io.holdfast.dialect.Standing;
import io.holdfast.dialect.Tongue;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Speaks Envoy; it deletes all that an order has, if it deletes anything. */
public class EnvoyTongue extends Tongue {

	private static final String PATH = "//allocations/orders/" + ORDER;

	public EnvoyTongue(Api api) {
		super(api);
	}

	@Override
	public Answer allocate(int units) {
		return this.api.post(PATH,
				"{\"allocations\": [{\"location\": {\"id\": \"%s\"}, \"items\": [{\"id\": \"%s\", \"quantity\": %d}]}]}"
					.formatted(WAREHOUSE, ITEM, units));
	}

	@Override
	public Answer change(String allocationId, int units) {
		return patch(allocationId, "\"items\": [{\"id\": \"%s\", \"quantity\": %d}]".formatted(ITEM, units));
	}

	@Override
	public Answer fulfill(String allocationId) {
		return patch(allocationId, "\"completed\": true");
	}

	@Override
	public Answer cancel(String allocationId) {
		return this.api.delete(PATH);
	}

	@Override
	public void assertShows(Standing allocation) {
		List<JsonNode> shown = this.api.get("//allocations?limit=100&order_id=" + ORDER).data().valueStream().toList();
		assertThat(shown.stream().mapToInt(EnvoyTongue::units).sum()).isEqualTo(
				this.api.get("/reservations/" + ORDER).data().path("items").path(0).path("allocated").intValue());
		assertThat(this.api.get("//reservations?order_id=" + ORDER)
			.data()
			.path(0)
			.path("items")
			.path(0)
			.path("allocated_quantity")
			.intValue()).isEqualTo(shown.stream().mapToInt(EnvoyTongue::units).sum());
		if (allocation.status() != AllocationStatus.CANCELLED) {
			assertThat(shown).anyMatch((each) -> units(each) >= allocation.quantity()
					&& each.has("completed_at") == (allocation.status() == AllocationStatus.FULFILLED));
		}
	}

	@Override
	public Answer askNonsense() {
		return allocate(0);
	}

	@Override
	public void assertRefusal(Answer answer) {
		assertThat(answer.json().propertyNames()).containsExactly("errors");
		assertThat(answer.json().path("errors")).isNotEmpty()
			.allMatch((problem) -> problem.propertyNames().containsAll(List.of("code", "message", "field")));
	}

	private static int units(JsonNode allocation) {
		return allocation.path("items").valueStream().mapToInt((item) -> item.path("quantity").intValue()).sum();
	}

	/** An allocation's id is as good as that of the document it is in. */
	private Answer patch(String allocationId, String fields) {
		return this.api.with("Content-Type", "application/json")
			.send("PATCH", PATH, BodyPublishers
				.ofString("{\"allocations\": [{\"id\": \"%s\", %s}]}".formatted(allocationId, fields)));
	}

}

package io.holdfast.dialect.crux;

import io.holdfast.dialect.Standing;
import io.holdfast.dialect.Tongue;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Speaks as a supplier: he says how many units of the line are accepted, whichever
 * allocations they are in.
 */
public class CruxTongue extends Tongue {

	public CruxTongue(Api api) {
		super(api);
	}

	@Override
	public Answer allocate(int units) {
		return accept(Math.min(ORDERED, accepted() + units));
	}

	@Override
	public Answer change(String allocationId, int units) {
		int now = this.api.get("/allocations/" + allocationId).data().path("quantity").intValue();
		return accept(Math.clamp(accepted() + units - now, 0, ORDERED));
	}

	@Override
	public Answer cancel(String allocationId) {
		return accept(0);
	}

	/**
	 * A supplier can't look anything up; but to say what is so changes nothing, and he is
	 * told what has left.
	 */
	@Override
	public void assertShows(Standing allocation) {
		JsonNode line = line();
		Answer answer = accept(accepted());
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.json().path(0).path(LINE).asString()).isEqualTo((accepted() > 0) ? "Allocated" : "Rejected");
		if (allocation.status() == AllocationStatus.FULFILLED) {
			assertThat(answer.json().path(0).path("quantity_shipped").intValue())
				.isGreaterThanOrEqualTo(allocation.quantity());
		}
		assertThat(line()).isEqualTo(line);
	}

	@Override
	public Answer askNonsense() {
		return accept(-1);
	}

	@Override
	public void assertRefusal(Answer answer) {
		assertThat(answer.json().isEmpty()).isFalse();
		answer.json()
			.forEach((problem) -> assertThat(problem.isArray() || answer.json().has("detail")).as(answer.body())
				.isTrue());
	}

	private Answer accept(int units) {
		return this.api.put("//timp/orders/allocation/" + ORDER + "/?format=detailed", """
				{"line_items": [{"line_item_uuid": "%s", "allocation": {"quantity_accepted": %d,
				 "quantity_rejected": 0, "quantity_backordered": 0}}]}""".formatted(LINE, units));
	}

	private int accepted() {
		return line().path("allocated").intValue();
	}

	private JsonNode line() {
		return this.api.get("/reservations/" + ORDER).data().path("items").path(0);
	}

}

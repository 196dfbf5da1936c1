package io.holdfast.dialect;

import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How an API is spoken about one order and one allocation of it. What a tongue has no
 * word for is said in Holdfast's own.
 */
public abstract class Tongue {

	public static final String ORDER = "319bba9f-71b1-4a93-8abf-67a45b8fdd5c";

	public static final String LINE = "b84ccd3c-88f8-4050-accf-e049163052e3";

	public static final String ITEM = "inv_1";

	public static final String WAREHOUSE = "wh_1";

	/** Units that the order has reserved. */
	public static final int ORDERED = 6;

	protected final Api api;

	protected Tongue(Api api) {
		this.api = api;
	}

	/** Of the order's line, from the warehouse. */
	public Answer allocate(int units) {
		return this.api.post("/allocations", """
				{"orderId": "%s", "orderItemId": "%s", "inventoryItemId": "%s", "quantity": %d, "warehouseId": "%s"}"""
			.formatted(ORDER, LINE, ITEM, units, WAREHOUSE));
	}

	public Answer change(String allocationId, int units) {
		return this.api.put("/allocations/" + allocationId, "{\"quantity\": " + units + "}");
	}

	public Answer confirm(String allocationId) {
		return this.api.put("/allocations/" + allocationId + "/confirm");
	}

	/** A confirmed one. */
	public Answer fulfill(String allocationId) {
		return this.api.put("/allocations/" + allocationId + "/fulfill");
	}

	public Answer cancel(String allocationId) {
		return this.api.put("/allocations/" + allocationId + "/cancel", "{\"reason\": \"Customer cancelled\"}");
	}

	/** Looks it up, and finds it as it stands. */
	public abstract void assertShows(Standing allocation);

	/** Asks something that is wrong in itself. */
	public abstract Answer askNonsense();

	/** That it is a no, said as this API says no. */
	public abstract void assertRefusal(Answer answer);

	public static void assertDone(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
	}

}

package io.holdfast.dialect.fabricv2;

import java.util.List;
import java.util.stream.Collectors;

import io.holdfast.dialect.Standing;
import io.holdfast.dialect.Tongue;
import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Speaks of documents: an allocation is a line's figures in one of them. */
public class FabricV2Tongue extends Tongue {

	public static final String CONTEXT = "{\"date\":\"2022-08-01T18:03:28Z\",\"channel\":12,"
			+ "\"account\":\"1234abcd5678efgh9ijklmno\",\"stage\":\"production\"}";

	private final Api fabric;

	public FabricV2Tongue(Api api) {
		super(api);
		this.fabric = api.with("x-site-context", CONTEXT);
	}

	@Override
	public Answer allocate(int units) {
		return this.fabric.post("//allocation/", """
				{"detailType": "ORDER_CREATED", "detail": {"orderNumber": "%s",
				 "items": [{"lineItemId": "%s", "sku": "%s", "quantity": %d}]}}""".formatted(ORDER, LINE, ITEM, units));
	}

	@Override
	public Answer change(String allocationId, int units) {
		Answer found = this.fabric.get("//allocation/" + allocationId);
		if (found.status() != 200) {
			return found;
		}
		ObjectNode document = (ObjectNode) found.json();
		document.put("locationNum", WAREHOUSE);
		document.path("items").forEach((item) -> ((ObjectNode) item).put("quantity", units));
		return this.fabric.put("//allocation/" + document.path("allocationId").stringValue(), document.toString());
	}

	@Override
	public Answer confirm(String allocationId) {
		return withStatus(allocationId, "PENDING_PICK");
	}

	@Override
	public Answer fulfill(String allocationId) {
		return withStatus(allocationId, "SHIPPED");
	}

	@Override
	public Answer cancel(String allocationId) {
		return this.fabric.put("//allocation/cancel/" + allocationId);
	}

	@Override
	public void assertShows(Standing allocation) {
		JsonNode document = this.fabric.get("//allocation/" + allocation.id()).json();
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
		return this.fabric.post("//allocation/", "{\"detailType\": \"ORDER_EATEN\", \"detail\": {}}");
	}

	@Override
	public void assertRefusal(Answer answer) {
		assertThat(answer.json().propertyNames()).containsExactly("type", "message", "errors");
		assertThat(answer.json().path("type").stringValue()).isEqualTo("CLIENT_ERROR");
		assertThat(answer.json().path("errors").path(0).path("type").stringValue()).isNotBlank();
	}

	/**
	 * A line of one unit for each of the items; the id of the document that they are in.
	 */
	public String allocateEach(List<String> items) {
		String lines = items.stream()
			.map("{\"sku\": \"%s\", \"quantity\": 1}"::formatted)
			.collect(Collectors.joining(", "));
		Answer answer = this.fabric.post("//allocation/",
				"{\"detailType\": \"ORDER_CREATED\", \"detail\": {\"orderNumber\": \"%s\", \"items\": [%s]}}"
					.formatted(ORDER, lines));
		assertDone(answer);
		assertThat(answer.json()).hasSize(1);
		return answer.json().path(0).path("allocationId").stringValue();
	}

	public String statusCode(String document) {
		return this.fabric.get("//allocation/" + document).json().path("statusCode").stringValue();
	}

	private Answer withStatus(String allocationId, String status) {
		Answer found = this.fabric.get("//allocation/" + allocationId);
		if (found.status() != 200) {
			return found;
		}
		ObjectNode document = (ObjectNode) found.json();
		document.put("statusCode", status).put("locationNum", WAREHOUSE);
		return this.fabric.put("//allocation/" + document.path("allocationId").stringValue(), document.toString());
	}

}

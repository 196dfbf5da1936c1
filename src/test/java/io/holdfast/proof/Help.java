package io.holdfast.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/** What somebody is told who was refused for want of stock. */
record Help(JsonNode node) {

	/** Holds that were not asked to be short are over later than the others. */
	boolean isOf(Moment moment) {
		JsonNode next = this.node.path("nextReleaseAt");
		boolean known = moment.soonestExpiry().isBefore(Instant.MAX);
		return this.node.path("totalAvailable").asInt() == moment.available()
				&& this.node.path("pendingHolds").asInt() == moment.pending()
				&& places()
					.equals(moment.shelves().entrySet().stream().filter((shelf) -> shelf.getValue() > 0).toList())
				&& (known ? next.asString("").equals(moment.soonestExpiry().toString())
						: next.isNull() == (moment.pending() == 0));
	}

	private List<Map.Entry<String, Integer>> places() {
		List<Map.Entry<String, Integer>> places = new ArrayList<>();
		this.node.path("availableByWarehouse")
			.valueStream()
			.forEach((each) -> places
				.add(Map.entry(each.path("warehouseId").asString(), each.path("available").asInt())));
		return places;
	}

}

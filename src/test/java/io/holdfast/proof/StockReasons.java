package io.holdfast.proof;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.holdfast.proof.Rehearsal.Line;
import tools.jackson.databind.JsonNode;

/** Whether stock was as a refused promise or count was told. */
class StockReasons {

	private final Model model;

	StockReasons(Model model) {
		this.model = model;
	}

	boolean isShort(Request request, JsonNode details) {
		JsonNode wish = request.act().wish();
		return this.model.course(request.act().target())
			.during(request.decision())
			.stream()
			.map((moment) -> new Rehearsal(moment).ask(wish.path("warehouseId").asString(""),
					wish.path("quantity").asInt()))
			.anyMatch((line) -> !line.isPromised() && line.equals(line(details)));
	}

	boolean isBelowReserved(Request request, JsonNode details) {
		JsonNode wish = request.act().wish();
		String warehouse = request.act().path().replaceFirst(".*/", "");
		int counted = wish.path("quantityOnHand").asInt();
		return warehouse.equals(details.path("warehouseId").asString())
				&& counted == details.path("quantityOnHand").asInt()
				&& this.model.course(request.act().target())
					.during(request.decision())
					.stream()
					.map((moment) -> moment.level(warehouse).reserved())
					.anyMatch((reserved) -> counted < reserved && reserved == details.path("quantityReserved").asInt());
	}

	/**
	 * Of each item the very lines that the model refuses; also those of a bulk that was
	 * done are held against it, none refused included.
	 */
	boolean areShort(Request request, Attempt answer) {
		Map<String, Map<Integer, Line>> refused = new HashMap<>();
		JsonNode failures = answer.isDone() ? answer.data().path("failures") : answer.details().path("failures");
		failures.valueStream()
			.forEach((failure) -> refused
				.computeIfAbsent(failure.path("inventoryItemId").asString(), (item) -> new HashMap<>())
				.put(failure.path("index").asInt(), line(failure.path("error").path("details"))));
		return items(request).stream()
			.allMatch((item) -> this.model.course(item)
				.during(request.decision())
				.stream()
				.anyMatch((moment) -> refused(request, item, moment).equals(refused.getOrDefault(item, Map.of()))));
	}

	private static Set<String> items(Request request) {
		Set<String> items = new TreeSet<>();
		request.act()
			.wish()
			.path("items")
			.valueStream()
			.forEach((line) -> items.add(line.path("inventoryItemId").asString()));
		return items;
	}

	private static Map<Integer, Line> refused(Request request, String itemId, Moment moment) {
		JsonNode lines = request.act().wish().path("items");
		Rehearsal rehearsal = new Rehearsal(moment);
		Map<Integer, Line> refused = new HashMap<>();
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).path("inventoryItemId").asString().equals(itemId)) {
				Line line = rehearsal.ask("", lines.get(i).path("quantity").asInt());
				if (!line.isPromised()) {
					refused.put(i, line);
				}
			}
		}
		return refused;
	}

	private static Line line(JsonNode details) {
		return new Line(details.path("warehouseId").asString(), details.path("requested").asInt(),
				details.path("available").asInt());
	}

}

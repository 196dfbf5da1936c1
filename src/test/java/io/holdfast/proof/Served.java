package io.holdfast.proof;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * What an answer says of each line of an order: what was taken from where, of what it was
 * short, and what the order has instead.
 */
class Served {

	private final Act.Kind kind;

	private final Attempt answer;

	private final Map<String, Map<String, Integer>> placements = new HashMap<>();

	private final Map<Integer, Shortage> shortages = new HashMap<>();

	private final Map<Integer, Waiting> backorders = new HashMap<>();

	Served(Attempt answer) {
		this.kind = answer.act().kind();
		this.answer = answer;
		allocations(answer).forEach((each) -> this.placements
			.computeIfAbsent(each.path("orderItemId").asString(), (id) -> new LinkedHashMap<>())
			.put(each.path("warehouseId").asString(), each.path("quantity").asInt()));
		if (this.kind == Act.Kind.CREATE) {
			readLine(answer);
		}
		else {
			readLines(answer.data(), answer.details());
		}
	}

	/** Those that were made, or would be. */
	static List<JsonNode> allocations(Attempt answer) {
		JsonNode data = answer.data();
		return ((answer.act().kind() != Act.Kind.CREATE) ? data.path("allocations").valueStream()
				: Stream.of(data).filter((allocation) -> allocation.has("id")))
			.toList();
	}

	private void readLine(Attempt answer) {
		if (answer.isDone()) {
			this.backorders.put(0,
					Waiting.of((answer.status() == 202) ? answer.data() : answer.data().path("shortfall")));
		}
		else {
			this.shortages.put(0, Shortage.of(answer.details()));
		}
	}

	private void readLines(JsonNode data, JsonNode details) {
		data.path("backorders").valueStream().forEach((each) -> this.backorders.put(index(each), Waiting.of(each)));
		data.path("shortages").valueStream().forEach((each) -> this.shortages.put(index(each), Shortage.of(each)));
		Stream.concat(data.path("failures").valueStream(), details.path("failures").valueStream())
			.forEach((each) -> this.shortages.put(index(each), Shortage.of(each.path("error").path("details"))));
	}

	private static int index(JsonNode node) {
		return node.path("index").asInt();
	}

	Map<String, Integer> placements(Order.Line line) {
		return this.placements.getOrDefault(line.orderItemId(), Map.of());
	}

	/** Of a bulk that was refused, what each line would have had that was not. */
	int units(Order.Line line) {
		return this.answer.isDone() ? placements(line).values().stream().mapToInt(Integer::intValue).sum()
				: shortage(line).map((shortage) -> 0).orElse(line.quantity());
	}

	Optional<Shortage> shortage(Order.Line line) {
		return Optional.ofNullable(this.shortages.get(line.index()));
	}

	/** Whether it says so: a plan always, else only if the order does not wait. */
	boolean isShort(Order.Line line, Offer offer, boolean waits) {
		return shortage(line)
			.map((shortage) -> shortage.requested() == line.quantity()
					&& shortage.offer().available() == offer.available()
					&& (this.kind == Act.Kind.PLAN || shortage.offer().equals(offer)))
			.orElse(waits && this.kind != Act.Kind.PLAN);
	}

	/**
	 * Whether that is what the order has instead; a plan does not say, nor does a bulk
	 * that had nothing to allocate.
	 */
	boolean isWaiting(Order.Line line, Waiting waiting) {
		return this.kind == Act.Kind.PLAN || (this.kind == Act.Kind.BULK && this.answer.status() == 202)
				|| this.backorders.getOrDefault(line.index(), Waiting.NONE).equals(waiting);
	}

	/** By whom the order is served. */
	List<String> warehouses() {
		return this.placements.values().stream().flatMap((each) -> each.keySet().stream()).distinct().toList();
	}

	/**
	 * What a line could have.
	 *
	 * @param warehouseId the nearest to having all, or ""
	 */
	record Offer(String warehouseId, int available) {
	}

	/** What a line was told that it can't have. */
	record Shortage(int requested, Offer offer) {

		private static Shortage of(JsonNode details) {
			return new Shortage(details.path("requested").asInt(),
					new Offer(details.path("warehouseId").asString(""), details.path("available").asInt()));
		}

	}

	/** What an order has instead of allocations. */
	record Waiting(int committed, int backordered) {

		static final Waiting NONE = new Waiting(0, 0);

		private static Waiting of(JsonNode shortfall) {
			return new Waiting(shortfall.path("committed").asInt(0), shortfall.path("backordered").asInt(0));
		}

	}

}

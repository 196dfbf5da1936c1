package io.holdfast.proof;

import java.time.Instant;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Whether stock and what an order had reserved were such that its reservation became what
 * was answered, or could not.
 */
class ReservationReasons {

	private final Model model;

	ReservationReasons(Model model) {
		this.model = model;
	}

	/** Only one who does not wait is refused. */
	boolean isShort(Request request, JsonNode details) {
		String item = details.path("inventoryItemId").asString();
		Order order = Order.of(request.act());
		int wanted = order.quantity(item);
		return !order.waits() && details.path("warehouseId").isNull() && details.path("requested").asInt() == wanted
				&& this.model.moments(request, item).stream().anyMatch((moment) -> {
					int shortage = shortage(wanted, moment, standing(request, item).at(moment.seq()));
					return shortage > 0 && details.path("available").asInt() == wanted - shortage
							&& new Help(details.path("help")).isOf(moment);
				});
	}

	/** What is neither allocated nor committed to the order yet, and not free either. */
	private static int shortage(int wanted, Moment moment, Standing.Stage order) {
		int growth = Math.max(0, wanted - order.allocated()) - order.open();
		return Math.max(0, growth - moment.available());
	}

	/** Of every item; of those that it does not want nothing may be left. */
	boolean isReplaced(Request request, Attempt answer) {
		Order order = Order.of(request.act());
		return Acts.ITEMS.stream().allMatch((item) -> {
			List<Entry> own = this.model.entriesOf(request.key(), item);
			Standing standing = standing(request, item);
			if (order.of(item).isEmpty() && own.isEmpty()) {
				return standing.during(this.model.instant(request)).stream().anyMatch((stage) -> !stage.isReserving());
			}
			return this.model.moments(request, item)
				.stream()
				.anyMatch(
						(moment) -> isReplaced(new Wish(item, order), moment, standing.at(moment.seq()), answer, own));
		});
	}

	private static boolean isReplaced(Wish wish, Moment moment, Standing.Stage before, Attempt answer,
			List<Entry> own) {
		int wanted = wish.order().quantity(wish.item());
		int shortage = shortage(wanted, moment, before);
		int open = Math.max(0, wanted - shortage - before.allocated());
		return (shortage == 0 || wish.order().waits()) && !(answer.status() == 201 && before.isReserving())
				&& sum(answer, wish.item(), "open") == open && sum(answer, wish.item(), "backordered") == shortage
				&& Change.ofReservation(open - before.open(), shortage - before.backordered())
					.equals(own.stream().map(Change::of).toList());
	}

	/** Nothing is left of what was ended, and it does not say so. */
	private static int sum(Attempt answer, String item, String figure) {
		return answer.data()
			.path("items")
			.valueStream()
			.filter((line) -> line.path("inventoryItemId").asString().equals(item))
			.mapToInt((line) -> line.path(figure).asInt())
			.sum();
	}

	/** Something may be reserved of which nothing is open and nothing waited for. */
	boolean isNothingReserved(Request request, Instant since) {
		Span span = new Span(since, request.decision().to());
		return Acts.ITEMS.stream()
			.allMatch(
					(item) -> standing(request, item).during(span).stream().anyMatch((stage) -> !stage.isReserving()));
	}

	private Standing standing(Request request, String item) {
		return this.model.course(item).standing(request.act().target());
	}

	private record Wish(String item, Order order) {
	}

}

package io.holdfast.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * Whether stock was such that lines of an order were served, refused or made to wait just
 * as was answered, and none of them otherwise: those of each item from a moment of the
 * item, and all together by as few warehouses as possible. Which of as many warehouses is
 * only seen where a single line is served; and of lines the answer to which depends on
 * how others are served, any way will do.
 */
class OrderReasons {

	private final Model model;

	OrderReasons(Model model) {
		this.model = model;
	}

	boolean isTrue(Request request, Attempt answer) {
		Order order = Order.of(request.act());
		Served served = new Served(answer);
		List<List<ItemOrder>> possible = possible(order, served, (item) -> moments(request, answer, item));
		if (answer.isDone()) {
			order.items()
				.forEach((item) -> possible.get(order.items().indexOf(item))
					.removeIf((each) -> !each.hasWritten(this.model.entriesOf(request.key(), item))));
		}
		return isSomeWayFewest(possible, served)
				&& (answer.status() != 202 || request.act().kind() == Act.Kind.CREATE || isSum(request, answer));
	}

	/** What else there is was told to whoever asked for one thing. */
	private List<Moment> moments(Request request, Attempt answer, String item) {
		return this.model.moments(request, item)
			.stream()
			.filter((moment) -> !answer.code().equals("INSUFFICIENT_STOCK")
					|| new Help(answer.details().path("help")).isOf(moment))
			.toList();
	}

	/** A read is not held against what it may have seen while holds were overdue. */
	boolean isTrue(Attempt plan) {
		Order order = Order.of(plan.act());
		Served served = new Served(plan);
		Span span = new Span(plan.invoked(), plan.answered());
		if (order.items().stream().anyMatch((item) -> this.model.course(item).visible(span).isEmpty())) {
			return true;
		}
		return isSomeWayFewest(possible(order, served, (item) -> this.model.course(item).visible(span)), served)
				&& plan.data().path("feasible").asBoolean() == plan.data().path("shortages").isEmpty()
				&& plan.data()
					.path("warehouses")
					.valueStream()
					.map(JsonNode::asString)
					.sorted()
					.toList()
					.equals(served.warehouses().stream().sorted().toList());
	}

	private List<List<ItemOrder>> possible(Order order, Served served, Function<String, List<Moment>> moments) {
		List<List<ItemOrder>> possible = new ArrayList<>();
		order.items().forEach((item) -> {
			List<ItemOrder> ofItem = new ArrayList<>();
			moments.apply(item).forEach((moment) -> {
				ItemOrder each = new ItemOrder(order, moment,
						this.model.course(item).standing(order.orderId()).at(moment.seq()), served);
				if (each.isServedAsAnswered(order.of(item))) {
					ofItem.add(each);
				}
			});
			possible.add(ofItem);
		});
		return possible;
	}

	/** Whether, at one moment of each item, no fewer warehouses could have done it. */
	private static boolean isSomeWayFewest(List<List<ItemOrder>> possible, Served served) {
		return possible.stream().noneMatch(List::isEmpty) && isSomeWayFewest(possible, List.of(), served);
	}

	private static boolean isSomeWayFewest(List<List<ItemOrder>> possible, List<ItemOrder> chosen, Served served) {
		if (chosen.size() == possible.size()) {
			return fewer(served.warehouses().size())
				.noneMatch((warehouses) -> chosen.stream().allMatch((each) -> each.isServedBy(warehouses)));
		}
		return possible.get(chosen.size()).stream().anyMatch((next) -> {
			List<ItemOrder> more = new ArrayList<>(chosen);
			more.add(next);
			return isSomeWayFewest(possible, more, served);
		});
	}

	private static Stream<Collection<String>> fewer(int size) {
		return IntStream.range(0, 1 << Acts.WAREHOUSES.size())
			.filter((set) -> Integer.bitCount(set) < size)
			.mapToObj((set) -> IntStream.range(0, Acts.WAREHOUSES.size())
				.filter((i) -> (set & 1 << i) != 0)
				.mapToObj(Acts.WAREHOUSES::get)
				.toList());
	}

	private boolean isSum(Request request, Attempt answer) {
		Order order = Order.of(request.act());
		int waiting = answer.data().path("backordered").asInt();
		return waiting == this.model.entriesOf(request.key()).stream().mapToInt(Entry::backorderedDelta).sum()
				&& waiting + answer.data().path("committed").asInt() == order.lines()
					.stream()
					.mapToInt(Order.Line::quantity)
					.sum();
	}

}

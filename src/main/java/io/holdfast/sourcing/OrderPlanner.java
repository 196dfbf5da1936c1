package io.holdfast.sourcing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.holdfast.sourcing.PlanRequest.ItemStock;
import io.holdfast.sourcing.PlanRequest.Line;

/**
 * Plans a whole order. Lines are accepted in their order, each if it can be served
 * together with those before it; then all that were accepted are served by as few
 * warehouses as possible, and of as many by those that cost least.
 */
public final class OrderPlanner {

	private static final long LOOKS = 10_000_000;

	private final PlanRequest request;

	private final Ranking ranking;

	private final Effort effort = new Effort();

	private final Map<String, ItemDemand> demands = new TreeMap<>();

	private final List<Offer> offers = new ArrayList<>();

	private OrderPlanner(PlanRequest request) {
		this.request = request;
		this.ranking = new Ranking(request);
	}

	public static OrderPlan plan(PlanRequest request) {
		return new OrderPlanner(request).plan();
	}

	private OrderPlan plan() {
		this.effort.allow(LOOKS);
		this.request.items().forEach((item) -> this.demands.put(item.itemId(), demand(item)));
		for (int i = 0; i < this.request.lines().size(); i++) {
			Line line = this.request.lines().get(i);
			this.offers.add(Objects.requireNonNull(this.demands.get(line.itemId()))
				.accept(new Want(i, place(line), line.quantity()), this.request.partial()));
		}
		Collection<ItemDemand> wanted = this.demands.values()
			.stream()
			.filter((demand) -> !demand.getWants().isEmpty())
			.collect(Collectors.toList());
		WarehouseSet chosen = new WarehouseSearch(wanted, this.ranking, this.effort).best();
		return new OrderPlan(lines(wanted, chosen.toArray()), chosen.exact(), chosen.atLeast());
	}

	private ItemDemand demand(ItemStock item) {
		long[] available = new long[this.ranking.size()];
		item.shelves().forEach((shelf) -> {
			int place = this.ranking.place(shelf.warehouseId());
			if (place >= 0) {
				available[place] = shelf.available();
			}
		});
		return this.request.splitLines() ? new SplitDemand(available, item.promisable())
				: new WholeDemand(available, item.promisable(), this.effort);
	}

	private int place(Line line) {
		if (line.warehouseId() == null) {
			return Want.ANYWHERE;
		}
		int place = this.ranking.place(line.warehouseId());
		return (place >= 0) ? place : Want.NOWHERE;
	}

	private List<LinePlan> lines(Collection<ItemDemand> wanted, int[] places) {
		Map<Integer, List<Placement>> placements = new HashMap<>();
		for (ItemDemand demand : wanted) {
			List<int[][]> served = demand.serve(places);
			for (int i = 0; i < served.size(); i++) {
				placements.put(demand.getWants().get(i).line(), placements(served.get(i)));
			}
		}
		return IntStream.range(0, this.offers.size())
			.mapToObj((i) -> line(i, placements.getOrDefault(i, List.of())))
			.toList();
	}

	private List<Placement> placements(int[][] served) {
		return IntStream.range(0, served.length)
			.mapToObj((i) -> new Placement(this.ranking.id(served[i][0]), served[i][1]))
			.toList();
	}

	private LinePlan line(int line, List<Placement> placements) {
		Offer offer = this.offers.get(line);
		boolean hasNearest = offer.units() < this.request.lines().get(line).quantity() && offer.place() >= 0;
		return new LinePlan(placements, offer.units(), hasNearest ? this.ranking.id(offer.place()) : null);
	}

}

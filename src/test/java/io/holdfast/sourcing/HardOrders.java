package io.holdfast.sourcing;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import io.holdfast.kernel.SourcingStrategy;
import io.holdfast.sourcing.PlanRequest.ItemStock;
import io.holdfast.sourcing.PlanRequest.Line;
import io.holdfast.sourcing.PlanRequest.Shelf;
import io.holdfast.sourcing.PlanRequest.Site;

/** Orders that are made to be hard or large. */
final class HardOrders {

	private HardOrders() {
	}

	/** Lines of one item that fit into its warehouses by their sum, if at all. */
	static PlanRequest packing(long seed, int warehouses, int lines) {
		Random random = new Random(seed);
		int[] quantities = random.ints(lines, 200, 500).toArray();
		long each = IntStream.of(quantities).asLongStream().sum() / warehouses + 1;
		List<Shelf> shelves = IntStream.range(0, warehouses)
			.mapToObj((i) -> new Shelf("wh_" + i, each + random.nextInt(9) - 4))
			.toList();
		return request(false, warehouses, List.of(new ItemStock("inv_0", each * warehouses, shelves)),
				IntStream.of(quantities).mapToObj((quantity) -> new Line("inv_0", quantity, null)).toList());
	}

	/** Each line of its own item, which is in one of so many warehouses. */
	static PlanRequest covering(long seed, int warehouses, int lines, int oneIn, int quantity, boolean split) {
		Random random = new Random(seed);
		List<ItemStock> items = IntStream.range(0, lines).mapToObj((item) -> {
			List<Shelf> shelves = IntStream.range(0, warehouses)
				.filter((i) -> i == item % warehouses || random.nextInt(oneIn) == 0)
				.mapToObj((i) -> new Shelf("wh_" + i, 1 + random.nextInt(9)))
				.toList();
			return new ItemStock("inv_" + item, shelves.stream().mapToLong(Shelf::available).sum(), shelves);
		}).toList();
		return request(split, warehouses, items,
				items.stream().map((item) -> new Line(item.itemId(), quantity, null)).toList());
	}

	private static PlanRequest request(boolean split, int warehouses, List<ItemStock> items, List<Line> lines) {
		List<Site> sites = IntStream.range(0, warehouses)
			.mapToObj((i) -> new Site("wh_" + i, true, i * 7 % 100, null))
			.toList();
		return new PlanRequest(SourcingStrategy.PRIORITY, null, split, false, sites, items, lines);
	}

}

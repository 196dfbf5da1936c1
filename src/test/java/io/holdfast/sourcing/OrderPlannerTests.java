package io.holdfast.sourcing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.holdfast.kernel.SourcingStrategy;
import io.holdfast.sourcing.PlanRequest.ItemStock;
import io.holdfast.sourcing.PlanRequest.Line;
import io.holdfast.sourcing.PlanRequest.Shelf;
import io.holdfast.sourcing.PlanRequest.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Orders are planned as well as they can be, and never with what is not there. A failure
 * names the seed that repeats it.
 */
class OrderPlannerTests {

	static LongStream seeds() {
		return LongStream.range(0, 300);
	}

	static LongStream someSeeds() {
		return LongStream.range(0, 40);
	}

	static LongStream fewSeeds() {
		return LongStream.range(0, 8);
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void wholeLinesAreServedAsIfEverythingWasTried(long seed) {
		assertBest(new RandomOrder(seed, 4, 1 + (int) seed % 3, 6, 6).make(false, false));
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void splitLinesAreServedAsIfEverythingWasTried(long seed) {
		assertBest(new RandomOrder(seed, 3, 1 + (int) seed % 2, 5, 4).make(true, false));
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void aPartialPlanGivesEachLineInItsOrderAsMuchAsCanBeHad(long seed) {
		assertBest(new RandomOrder(seed, 4, 1 + (int) seed % 3, 4, 6).make(false, true));
		assertBest(new RandomOrder(seed, 3, 1 + (int) seed % 2, 4, 4).make(true, true));
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("fewSeeds")
	void tenLinesAndTwentyWarehousesAreServedAsIfEverythingWasTried(long seed) {
		assertBest(new RandomOrder(seed, 10, 7, 20, 6).make(false, false));
		assertBest(new RandomOrder(seed, 10, 10, 20, 12).make(true, false));
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("someSeeds")
	void ofManyWarehousesNoFewerThanSaidServeAndNoMoreThanNeeded(long seed) {
		PlanRequest request = new RandomOrder(seed, 12, 12, 24, 6).make(seed % 2 == 0, false);
		OrderPlan plan = OrderPlanner.plan(request);
		assertSound(request, plan);
		Oracle oracle = new Oracle(request);
		int best = oracle.best(oracle.accepted(), Math.min(4, plan.warehouses().size() - 1));
		int fewest = (best != oracle.everywhere()) ? Integer.bitCount(best) : plan.warehouses().size();
		assertThat(plan.atLeast()).isLessThanOrEqualTo(fewest);
		assertThat(plan.exact() && fewest < plan.warehouses().size()).isFalse();
		assertThat(plan.warehouses().size()).isLessThanOrEqualTo(2 * fewest);
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("fewSeeds")
	void largeOrdersAreServedWithWhatIsThere(long seed) {
		PlanRequest request = new RandomOrder(seed, 60, 15, 40, 9).make(seed % 2 == 0, seed % 3 == 0);
		OrderPlan plan = OrderPlanner.plan(request);
		assertSound(request, plan);
		assertThat(plan.atLeast()).isPositive().isLessThanOrEqualTo(plan.warehouses().size());
		assertThat(OrderPlanner.plan(request)).isEqualTo(plan);
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void theOrderOfWarehousesAndItemsDoesNotMatter(long seed) {
		RandomOrder random = new RandomOrder(seed, 6, 4, (seed % 10 > 0) ? 8 : 25, 6);
		PlanRequest request = random.make(seed % 2 == 0, seed % 3 == 0);
		assertThat(OrderPlanner.plan(random.shuffled(request))).isEqualTo(OrderPlanner.plan(request));
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void aLineAloneComesFromTheBestThatHasAllOfIt(long seed) {
		PlanRequest request = new RandomOrder(seed, 1, 1, 6, 6).make(seed % 2 == 0, false);
		Line line = request.lines().getFirst();
		Ranking ranking = new Ranking(request);
		Map<String, Long> available = request.items()
			.getFirst()
			.shelves()
			.stream()
			.collect(Collectors.toMap(Shelf::warehouseId, Shelf::available));
		List<String> having = IntStream.range(0, ranking.size())
			.mapToObj(ranking::id)
			.filter((id) -> available.getOrDefault(id, 0L) >= line.quantity())
			.filter((id) -> line.warehouseId() == null || line.warehouseId().equals(id))
			.limit((request.items().getFirst().promisable() >= line.quantity()) ? 1 : 0)
			.toList();
		if (!having.isEmpty() || !request.splitLines()) {
			assertThat(OrderPlanner.plan(request).warehouses()).isEqualTo(having);
		}
	}

	@Test
	void fewerWarehousesAreBetterThanBetterOnes() {
		PlanRequest request = request(false, false,
				List.of(stock("inv_1", Map.of("both", 5, "one", 5)), stock("inv_2", Map.of("both", 5, "other", 5))),
				List.of(new Line("inv_1", 5, null), new Line("inv_2", 5, null)), "one", "other", "both");
		OrderPlan plan = OrderPlanner.plan(request);
		assertThat(plan.warehouses()).containsExactly("both");
		assertThat(plan.exact()).isTrue();
		assertThat(plan.atLeast()).isEqualTo(1);
	}

	@Test
	void aLineMakesRoomForALaterOneThatNamesItsWarehouse() {
		PlanRequest request = request(true, true, List.of(stock("inv_1", Map.of("first", 10, "second", 10))),
				List.of(new Line("inv_1", 5, null), new Line("inv_1", 12, "first")), "first", "second");
		assertThat(OrderPlanner.plan(request).lines()).containsExactly(
				new LinePlan(List.of(new Placement("second", 5)), 5, null),
				new LinePlan(List.of(new Placement("first", 10)), 10, "first"));
	}

	@Test
	void whatIsShortOfANamedWarehouseIsShortThere() {
		PlanRequest request = request(false, false, List.of(stock("inv_1", Map.of("first", 3, "second", 10))),
				List.of(new Line("inv_1", 5, "first"), new Line("inv_1", 11, null)), "first", "second");
		assertThat(OrderPlanner.plan(request).lines()).containsExactly(new LinePlan(List.of(), 3, "first"),
				new LinePlan(List.of(), 10, "second"));
	}

	@Test
	void anOrderOfWhichNothingCanBeHadNeedsNoWarehouse() {
		PlanRequest request = request(true, true, List.of(stock("inv_1", Map.of("first", 0))),
				List.of(new Line("inv_1", 5, null)), "first");
		assertThat(OrderPlanner.plan(request))
			.isEqualTo(new OrderPlan(List.of(new LinePlan(List.of(), 0, null)), true, 0));
	}

	/** The lines fit by their sum, and hardly ever otherwise. */
	@ParameterizedTest(name = "seed {0}")
	@MethodSource("fewSeeds")
	void packingThatIsTooHardIsGivenUpAndNeverFails(long seed) {
		PlanRequest request = HardOrders.packing(seed, 12, 40);
		OrderPlan plan = OrderPlanner.plan(request);
		assertSound(request, plan);
		assertThat(plan.exact()).isFalse();
		assertThat(OrderPlanner.plan(request)).isEqualTo(plan);
	}

	private static void assertBest(PlanRequest request) {
		Oracle oracle = new Oracle(request);
		OrderPlan plan = OrderPlanner.plan(request);
		assertSound(request, plan);
		List<Line> accepted = oracle.accepted();
		for (int i = 0; i < accepted.size(); i++) {
			LinePlan line = plan.lines().get(i);
			assertThat(line.units()).as("line " + i).isEqualTo(accepted.get(i).quantity());
			assertThat(line.available()).as("line " + i)
				.isEqualTo(oracle.most(accepted.subList(0, i), request.lines().get(i)));
		}
		assertThat(plan.warehouses())
			.containsExactlyInAnyOrderElementsOf(oracle.ids(oracle.best(accepted, plan.warehouses().size())));
		assertThat(plan.exact()).isTrue();
		assertThat(plan.atLeast()).isEqualTo(plan.warehouses().size());
	}

	/** Nothing is given that is not there, or not asked for. */
	private static void assertSound(PlanRequest request, OrderPlan plan) {
		Set<String> active = request.warehouses()
			.stream()
			.filter(Site::active)
			.map(Site::id)
			.collect(Collectors.toSet());
		Map<Shelf, Long> given = new HashMap<>();
		Map<String, Long> promised = new HashMap<>();
		for (int i = 0; i < plan.lines().size(); i++) {
			Line line = request.lines().get(i);
			LinePlan planned = plan.lines().get(i);
			assertThat(planned.placements()).doesNotHaveDuplicates()
				.allMatch((each) -> each.quantity() > 0 && active.contains(each.warehouseId()))
				.allMatch((each) -> line.warehouseId() == null || line.warehouseId().equals(each.warehouseId()))
				.hasSizeLessThanOrEqualTo(request.splitLines() ? line.quantity() : 1);
			assertThat(planned.units()).isIn(0L, request.partial() ? planned.available() : (long) line.quantity());
			promised.merge(line.itemId(), planned.units(), Long::sum);
			planned.placements()
				.forEach((each) -> given.merge(shelf(request, line, each), (long) each.quantity(), Long::sum));
		}
		assertThat(given).allSatisfy((shelf, units) -> assertThat(units).isLessThanOrEqualTo(shelf.available()));
		request.items()
			.forEach((item) -> assertThat(promised.getOrDefault(item.itemId(), 0L))
				.isLessThanOrEqualTo(item.promisable()));
	}

	/** With a name that tells the item, too. */
	private static Shelf shelf(PlanRequest request, Line line, Placement placement) {
		return request.items()
			.stream()
			.filter((item) -> item.itemId().equals(line.itemId()))
			.flatMap((item) -> item.shelves().stream())
			.filter((shelf) -> shelf.warehouseId().equals(placement.warehouseId()))
			.map((shelf) -> new Shelf(line.itemId() + " in " + shelf.warehouseId(), shelf.available()))
			.findFirst()
			.orElseThrow();
	}

	/** Of warehouses of which the first is the best. */
	private static PlanRequest request(boolean split, boolean partial, List<ItemStock> items, List<Line> lines,
			String... warehouses) {
		return new PlanRequest(SourcingStrategy.PRIORITY, null, split, partial,
				IntStream.range(0, warehouses.length).mapToObj((i) -> new Site(warehouses[i], true, i, null)).toList(),
				items, lines);
	}

	private static ItemStock stock(String itemId, Map<String, Integer> available) {
		return new ItemStock(itemId, available.values().stream().mapToInt(Integer::intValue).sum(),
				available.entrySet().stream().map((each) -> new Shelf(each.getKey(), each.getValue())).toList());
	}

}

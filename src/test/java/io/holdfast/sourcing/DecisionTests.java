package io.holdfast.sourcing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.holdfast.kernel.SourcingStrategy;
import io.holdfast.sourcing.PlanRequest.ItemStock;
import io.holdfast.sourcing.PlanRequest.Line;
import io.holdfast.sourcing.PlanRequest.Shelf;
import io.holdfast.sourcing.PlanRequest.Site;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every warehouse is told why it serves a line or does not, and the reason is true. A
 * failure names the seed that repeats it.
 */
class DecisionTests {

	static LongStream seeds() {
		return LongStream.range(0, 300);
	}

	private static Decision decision(long seed) {
		return Decision.of(new RandomOrder(seed, 5, 3, 7, 8).make(seed % 2 == 0, seed % 3 == 0));
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void whatIsWrittenDownIsReadAndDecidedAgain(long seed) {
		Decision decision = decision(seed);
		Decision read = DecisionCodec.read(DecisionCodec.write(decision));
		assertThat(read).isEqualTo(decision);
		assertThat(Decision.of(read.request())).isEqualTo(decision);
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void everyReasonIsTrue(long seed) {
		Decision decision = decision(seed);
		for (int line = 0; line < decision.request().lines().size(); line++) {
			List<Verdict> verdicts = decision.verdicts(line);
			assertThat(verdicts).isEqualTo(decision.verdicts().get(line));
			assertThat(verdicts.stream().mapToLong(Verdict::quantity).sum())
				.isEqualTo(decision.plan().lines().get(line).units());
			for (Verdict verdict : verdicts) {
				assertThat(isTrue(verdict, verdicts, decision, line)).as("line %d: %s", line, verdict).isTrue();
			}
		}
	}

	@Test
	void everyReasonIsGivenSometimes() {
		Set<Rejection> given = EnumSet.noneOf(Rejection.class);
		seeds().mapToObj(DecisionTests::decision)
			.flatMap((decision) -> decision.verdicts().stream())
			.flatMap(List::stream)
			.flatMap((verdict) -> Stream.ofNullable(verdict.rejection()))
			.forEach(given::add);
		assertThat(given).containsExactlyInAnyOrder(Rejection.values());
	}

	@Test
	void thoseThatServeComeFirstThenTheBestAndLastThoseThatAreNotActive() {
		List<Site> sites = List.of(new Site("idle", false, 1, null), new Site("small", true, 1, null),
				new Site("serving", true, 2, null), new Site("worse", true, 3, null));
		assertThat(Decision.of(request(sites, false, 10, 4, 10, 10)).verdicts(0)).containsExactly(
				new Verdict("serving", null, 10, 2, 5, null), new Verdict("small", null, 4, 1, 0, Rejection.NOT_ENOUGH),
				new Verdict("worse", null, 10, 3, 0, Rejection.LOWER_PRIORITY),
				new Verdict("idle", null, 10, null, 0, Rejection.INACTIVE));
	}

	@Test
	void whatIsNotEnoughTogetherIsPromisedToNobody() {
		List<Site> sites = List.of(new Site("one", true, 1, null), new Site("other", true, 2, null));
		assertThat(Decision.of(request(sites, true, 2, 2)).verdicts(0)).extracting(Verdict::rejection)
			.containsExactly(Rejection.NOT_ENOUGH, Rejection.NOT_ENOUGH);
	}

	/** One line wants 5. */
	private static PlanRequest request(List<Site> sites, boolean split, long... available) {
		List<Shelf> shelves = IntStream.range(0, available.length)
			.mapToObj((i) -> new Shelf(sites.get(i).id(), available[i]))
			.toList();
		return new PlanRequest(SourcingStrategy.PRIORITY, null, split, false, sites,
				List.of(new ItemStock("inv_1", LongStream.of(available).sum(), shelves)),
				List.of(new Line("inv_1", 5, null)));
	}

	private static boolean isTrue(Verdict verdict, List<Verdict> all, Decision decision, int index) {
		Line line = decision.request().lines().get(index);
		Site site = decision.request()
			.warehouses()
			.stream()
			.filter((each) -> each.id().equals(verdict.warehouseId()))
			.findFirst()
			.orElseThrow();
		long left = verdict.available() - promised(decision, line, site.id());
		List<Site> serving = serving(all, decision);
		return switch (verdict.rejection()) {
			case null -> verdict.quantity() > 0 && site.active();
			case INACTIVE -> !site.active() && verdict.rank() == null;
			case NOT_NAMED -> line.warehouseId() != null && !line.warehouseId().equals(site.id());
			case NO_STOCK -> verdict.available() == 0;
			case NOT_ENOUGH -> Math.min(left, verdict.available()) < line.quantity();
			case PROMISED -> isPromised(decision, line, left);
			case MORE_WAREHOUSES -> !decision.plan().warehouses().contains(site.id());
			case FARTHER -> serving.stream().anyMatch((each) -> metres(each, decision) < metres(site, decision));
			case LOWER_PRIORITY -> serving.stream().anyMatch((each) -> priority(each) < priority(site));
			case LESS_AVAILABLE ->
				serving.stream().anyMatch((each) -> available(each, decision) > available(site, decision));
			case LATER_ID -> serving.stream().anyMatch((each) -> each.id().compareTo(site.id()) < 0);
		};
	}

	/** Units of it are, or all that may be promised. */
	private static boolean isPromised(Decision decision, Line line, long left) {
		ItemStock item = item(decision, line);
		long promisable = item.promisable()
				- item.shelves().stream().mapToLong((shelf) -> promised(decision, line, shelf.warehouseId())).sum();
		boolean isShared = decision.request().splitLines() && line.warehouseId() == null;
		return (isShared ? left == 0 : left < line.quantity()) || promisable < line.quantity();
	}

	private static ItemStock item(Decision decision, Line line) {
		return decision.request()
			.items()
			.stream()
			.filter((item) -> item.itemId().equals(line.itemId()))
			.findFirst()
			.orElseThrow();
	}

	private static long promised(Decision decision, Line line, String warehouseId) {
		List<Placement> placements = new ArrayList<>();
		for (int i = 0; i < decision.request().lines().size(); i++) {
			if (decision.request().lines().get(i).itemId().equals(line.itemId())) {
				placements.addAll(decision.plan().lines().get(i).placements());
			}
		}
		return placements.stream()
			.filter((placement) -> placement.warehouseId().equals(warehouseId))
			.mapToLong(Placement::quantity)
			.sum();
	}

	private static List<Site> serving(List<Verdict> verdicts, Decision decision) {
		return decision.request()
			.warehouses()
			.stream()
			.filter((site) -> verdicts.stream()
				.anyMatch((verdict) -> verdict.quantity() > 0 && verdict.warehouseId().equals(site.id())))
			.toList();
	}

	private static long metres(Site site, Decision decision) {
		return orLast(Ranking.metres(site, decision.request().shipTo()));
	}

	private static long priority(Site site) {
		return orLast((site.priority() != null) ? Long.valueOf(site.priority()) : null);
	}

	private static long orLast(@Nullable Long value) {
		return (value != null) ? value : Long.MAX_VALUE;
	}

	/** Of all that the order wants. */
	private static long available(Site site, Decision decision) {
		return decision.request()
			.lines()
			.stream()
			.map((line) -> item(decision, line))
			.distinct()
			.flatMap((item) -> item.shelves().stream())
			.filter((shelf) -> shelf.warehouseId().equals(site.id()))
			.mapToLong(Shelf::available)
			.sum();
	}

}

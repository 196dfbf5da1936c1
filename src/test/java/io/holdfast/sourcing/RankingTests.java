package io.holdfast.sourcing;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.SourcingStrategy;
import io.holdfast.sourcing.PlanRequest.ItemStock;
import io.holdfast.sourcing.PlanRequest.Line;
import io.holdfast.sourcing.PlanRequest.Shelf;
import io.holdfast.sourcing.PlanRequest.Site;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which warehouse is better than which, and that some are as good. */
class RankingTests {

	private static final Coordinates NULL_ISLAND = new Coordinates(0, 0);

	@Test
	void theNearestIsFirstAndThoseWithoutAPlaceAreLast() {
		assertThat(ranked(SourcingStrategy.NEAREST, NULL_ISLAND, site("a", null, null), site("b", 9, 30.0),
				site("c", 1, 40.0), site("d", 1, null)))
			.containsExactly("b", "c", "d", "a");
	}

	@Test
	void theLowestNumberIsFirstAndThoseWithoutOneAreLast() {
		assertThat(ranked(SourcingStrategy.PRIORITY, NULL_ISLAND, site("a", null, 1.0), site("b", 2, 50.0),
				site("c", 1, 60.0)))
			.containsExactly("c", "b", "a");
	}

	@Test
	void whoeverHasMostOfWhatIsWantedIsFirst() {
		Site less = site("a", 1, null);
		Site more = site("b", 2, null);
		PlanRequest request = new PlanRequest(SourcingStrategy.MOST_AVAILABLE, null, false, false, List.of(less, more),
				List.of(new ItemStock("inv_1", 7, List.of(new Shelf("a", 3), new Shelf("b", 4))),
						new ItemStock("inv_2", 9, List.of(new Shelf("a", 9)))),
				List.of(new Line("inv_1", 1, null), new Line("inv_1", 1, null)));
		assertThat(ids(request)).containsExactly("b", "a");
	}

	@Test
	void amongEqualsTheNextStrategyDecidesAndThenTheId() {
		assertThat(ranked(SourcingStrategy.NEAREST, NULL_ISLAND, site("c", 1, 10.0), site("b", 1, 10.0),
				site("a", 2, 10.0)))
			.containsExactly("b", "c", "a");
	}

	@Test
	void thoseThatAreNotActiveHaveNoPlace() {
		PlanRequest request = request(SourcingStrategy.PRIORITY, null, new Site("idle", false, 1, null),
				site("active", 2, null));
		assertThat(ids(request)).containsExactly("active");
		assertThat(new Ranking(request).place("idle")).isNegative();
	}

	@Test
	void severalAreBetterIfTheirSumIs() {
		Ranking ranking = new Ranking(request(SourcingStrategy.PRIORITY, null, site("a", 1, null), site("b", 4, null),
				site("c", 5, null), site("d", 9, null)));
		assertThat(ranking.compare(new int[] { 1, 2 }, new int[] { 0, 3 })).isNegative();
		assertThat(ranking.compare(new int[] { 0, 1 }, new int[] { 0, 1 })).isZero();
	}

	/**
	 * The quarter of a meridian is 10,001,966 m long, that of the equator 10,018,754 m.
	 */
	@ParameterizedTest
	@CsvSource({ "0, 0, 0, 0, 0", "90, 0, 0, 0, 10001966", "-90, 77, 0, 0, 10001966", "90, 0, 90, 123, 0",
			"90, 0, -90, 0, 20003931", "0, 0, 0, 90, 10018754", "0, 180, 0, -180, 0", "0, 179.5, 0, -179.5, 111319",
			"0, 0, 0, 180, 20003931", "30, 0, -30, 180, 20003931" })
	void distancesAreShortestWaysOverTheEllipsoid(double latitude, double longitude, double toLatitude,
			double toLongitude, long metres) {
		Site site = new Site("wh_1", true, null, new Coordinates(latitude, longitude));
		assertThat(Ranking.metres(site, new Coordinates(toLatitude, toLongitude))).isEqualTo(metres);
	}

	@Test
	void thereIsNoDistanceWithoutTwoEnds() {
		assertThat(Ranking.metres(site("a", 1, null), NULL_ISLAND)).isNull();
		assertThat(Ranking.metres(site("a", 1, 10.0), null)).isNull();
	}

	private static List<String> ranked(SourcingStrategy strategy, Coordinates shipTo, Site... sites) {
		return ids(request(strategy, shipTo, sites));
	}

	private static List<String> ids(PlanRequest request) {
		Ranking ranking = new Ranking(request);
		return IntStream.range(0, ranking.size()).mapToObj(ranking::id).toList();
	}

	private static PlanRequest request(SourcingStrategy strategy, @Nullable Coordinates shipTo, Site... sites) {
		List<Shelf> shelves = Stream.of(sites).map((site) -> new Shelf(site.id(), 1)).toList();
		return new PlanRequest(strategy, shipTo, false, false, List.of(sites),
				List.of(new ItemStock("inv_1", sites.length, shelves)), List.of(new Line("inv_1", 1, null)));
	}

	/** On the zero meridian. */
	private static Site site(String id, @Nullable Integer priority, @Nullable Double latitude) {
		return new Site(id, true, priority, (latitude != null) ? new Coordinates(latitude, 0) : null);
	}

}

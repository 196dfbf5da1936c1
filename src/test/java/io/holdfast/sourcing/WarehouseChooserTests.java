package io.holdfast.sourcing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.holdfast.inventory.WarehouseDetails;
import io.holdfast.inventory.WarehouseView;
import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.SourcingStrategy;
import io.holdfast.kernel.WarehouseType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which warehouse serves a line that names none. */
class WarehouseChooserTests {

	private static final Instant AT = Instant.parse("2026-05-24T10:00:00Z");

	private static final Coordinates BERLIN = new Coordinates(52.5200, 13.4050);

	private static final Coordinates HAMBURG = new Coordinates(53.5511, 9.9937);

	private static final Coordinates MUNICH = new Coordinates(48.1351, 11.5820);

	@Test
	void choosesTheNearest() {
		assertRanking(WarehouseChooser.of(SourcingStrategy.NEAREST, BERLIN), candidate("wh_9", 9, BERLIN, 1),
				candidate("wh_3", 3, HAMBURG, 2), candidate("wh_1", 1, MUNICH, 3));
	}

	@Test
	void takesWarehousesWithoutCoordinatesForTheFarthest() {
		assertRanking(WarehouseChooser.of(SourcingStrategy.NEAREST, BERLIN),
				candidate("wh_5", 9, new Coordinates(-52.52, -166.595), 1), candidate("wh_4", 1, null, 1),
				candidate("wh_3", 2, null, 9), candidate("wh_1", null, null, 7), candidate("wh_2", null, null, 7));
	}

	@Test
	void choosesOfEquallyNearOnesByPriorityThenByUnitsThenById() {
		assertRanking(WarehouseChooser.of(SourcingStrategy.NEAREST, BERLIN), candidate("wh_5", 1, HAMBURG, 1),
				candidate("wh_4", 2, HAMBURG, 9), candidate("wh_2", 2, HAMBURG, 8), candidate("wh_3", 2, HAMBURG, 8),
				candidate("wh_1", null, HAMBURG, 99));
	}

	@Test
	void choosesTheLowestPriority() {
		assertRanking(WarehouseChooser.of(SourcingStrategy.PRIORITY, null), candidate("wh_5", -1, null, 1),
				candidate("wh_4", 0, null, 2), candidate("wh_3", 10, null, 3), candidate("wh_2", null, null, 50),
				candidate("wh_1", null, null, 4));
	}

	@Test
	void choosesOfEqualPrioritiesByUnitsThenById() {
		assertRanking(WarehouseChooser.of(SourcingStrategy.PRIORITY, null), candidate("wh_4", 1, null, 6),
				candidate("wh_1", 1, null, 5), candidate("wh_2", 1, null, 5), candidate("wh_3", 1, null, 5));
	}

	@Test
	void choosesTheMostAvailableThenById() {
		assertRanking(WarehouseChooser.of(SourcingStrategy.MOST_AVAILABLE, null),
				candidate("wh_4", null, null, 3_000_000_000L), candidate("wh_3", 9, null, 7),
				candidate("wh_1", 2, null, 6), candidate("wh_2", 1, null, 6));
	}

	@Test
	void looksAtNothingElseThanItsStrategySays() {
		assertRanking(WarehouseChooser.of(SourcingStrategy.PRIORITY, BERLIN), candidate("wh_2", 1, MUNICH, 1),
				candidate("wh_1", 2, BERLIN, 9));
		assertRanking(WarehouseChooser.of(SourcingStrategy.MOST_AVAILABLE, BERLIN), candidate("wh_2", 2, MUNICH, 9),
				candidate("wh_1", 1, BERLIN, 1));
	}

	@Test
	void choosesTheNearestByDefaultWhereItKnowsWhereTo() {
		assertThat(WarehouseChooser.of(null, BERLIN)).isEqualTo(new NearestWarehouse(BERLIN));
		assertThat(WarehouseChooser.of(SourcingStrategy.NEAREST, BERLIN)).isEqualTo(new NearestWarehouse(BERLIN));
	}

	@Test
	void choosesByPriorityWhereItDoesNotKnowWhereTo() {
		assertThat(WarehouseChooser.of(null, null)).isEqualTo(new LowestPriority());
		assertThat(WarehouseChooser.of(SourcingStrategy.NEAREST, null)).isEqualTo(new LowestPriority());
	}

	@Test
	void choosesOnlyOneThatCoversTheQuantityAlone() {
		WarehouseChooser chooser = WarehouseChooser.of(SourcingStrategy.PRIORITY, null);
		Candidate first = candidate("wh_1", 1, null, 4);
		Candidate second = candidate("wh_2", 2, null, 5);
		assertThat(chooser.choose(List.of(second, first), 4)).contains(first);
		assertThat(chooser.choose(List.of(first, second), 5)).contains(second);
		assertThat(chooser.choose(List.of(first, second), 6)).isEmpty();
		assertThat(chooser.choose(List.of(), 1)).isEmpty();
	}

	@ParameterizedTest(name = "from ({0}, {1}) to ({2}, {3}) rather than to ({4}, {5})")
	@CsvSource({ // across the date line
			"0, 179.9, 0, -179.9, 0, 179.0",
			// far north ten degrees of longitude are short
			"80, 0, 80, 10, 77, 0",
			// at the pole longitude means nothing
			"89.9, 0, 89.9, 180, 89.5, 0",
			// the ellipsoid is flat at the poles: a degree of latitude is longest there
			"45, 0, 44, 0, 46, 0",
			// a sphere would have both equally far
			"0, 0, 1, 0, 0, 1",
			// almost antipodal, where simpler formulas do not converge
			"0, 0, 0.5, 178.0, 0.5, 179.5" })
	void measuresOverTheEllipsoid(double latitude, double longitude, double nearLatitude, double nearLongitude,
			double farLatitude, double farLongitude) {
		assertRanking(WarehouseChooser.of(SourcingStrategy.NEAREST, new Coordinates(latitude, longitude)),
				candidate("wh_2", null, new Coordinates(nearLatitude, nearLongitude), 1),
				candidate("wh_1", null, new Coordinates(farLatitude, farLongitude), 1));
	}

	/** Whatever the order in which they are asked about. */
	private static void assertRanking(WarehouseChooser chooser, Candidate... bestFirst) {
		List<Candidate> expected = List.of(bestFirst);
		List<Candidate> candidates = new ArrayList<>(expected);
		for (int rotation = 0; rotation < expected.size(); rotation++) {
			Collections.rotate(candidates, 1);
			assertThat(candidates.stream().sorted(chooser.ranking())).containsExactlyElementsOf(expected);
			assertThat(candidates.reversed().stream().sorted(chooser.ranking())).containsExactlyElementsOf(expected);
			assertThat(chooser.choose(candidates, 1)).contains(expected.getFirst());
		}
	}

	private static Candidate candidate(String id, @Nullable Integer priority, @Nullable Coordinates location,
			long available) {
		return new Candidate(new WarehouseView(id,
				new WarehouseDetails(id, "Warehouse", WarehouseType.DC, priority, location, true), AT, AT), available);
	}

}

package io.holdfast.sourcing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.holdfast.kernel.Coordinates;
import io.holdfast.sourcing.PlanRequest.Site;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.jspecify.annotations.Nullable;

/**
 * The active warehouses of a request, the best first, and what each costs: a warehouse is
 * its place here, from 0. Among equals the lowest id is first, so that the same question
 * has the same answer.
 */
final class Ranking {

	private final List<Ranked> ranked;

	private final Map<String, Integer> places = new HashMap<>();

	private final Comparator<Cost> byCost;

	Ranking(PlanRequest request) {
		this.byCost = Cost.by(request.strategy());
		Map<String, Long> available = available(request);
		this.ranked = request.warehouses()
			.stream()
			.filter(Site::active)
			.map((site) -> new Ranked(site.id(), cost(site, request, available.getOrDefault(site.id(), 0L))))
			.sorted(Comparator.comparing(Ranked::cost, this.byCost).thenComparing(Ranked::id))
			.toList();
		IntStream.range(0, this.ranked.size()).forEach((place) -> this.places.put(this.ranked.get(place).id(), place));
	}

	/** Of all items that are wanted. */
	private static Map<String, Long> available(PlanRequest request) {
		Set<String> wanted = new HashSet<>();
		request.lines().forEach((line) -> wanted.add(line.itemId()));
		Map<String, Long> available = new HashMap<>();
		request.items()
			.stream()
			.filter((item) -> wanted.contains(item.itemId()))
			.flatMap((item) -> item.shelves().stream())
			.forEach((shelf) -> available.merge(shelf.warehouseId(), shelf.available(), Long::sum));
		return available;
	}

	private static Cost cost(Site site, PlanRequest request, long available) {
		Long metres = metres(site, request.shipTo());
		return new Cost((metres != null) ? metres : Cost.UNKNOWN,
				(site.priority() != null) ? site.priority() : Cost.UNKNOWN, available);
	}

	/** The shortest way over the ellipsoid; null if one of the ends is not known. */
	static @Nullable Long metres(Site from, @Nullable Coordinates to) {
		Coordinates location = from.location();
		return (location == null || to == null) ? null : Math.round(Geodesic.WGS84.Inverse(location.latitude(),
				location.longitude(), to.latitude(), to.longitude(), GeodesicMask.DISTANCE).s12);
	}

	int size() {
		return this.ranked.size();
	}

	String id(int place) {
		return this.ranked.get(place).id();
	}

	Cost cost(int place) {
		return this.ranked.get(place).cost();
	}

	/** The place of a warehouse; -1 if it is not active. */
	int place(String id) {
		return this.places.getOrDefault(id, -1);
	}

	/** Less than 0 if these are better together than those, as many; both ascending. */
	int compare(int[] these, int[] those) {
		int byCost = this.byCost.compare(sum(these), sum(those));
		return (byCost != 0) ? byCost : Arrays.compare(these, those);
	}

	private Cost sum(int[] places) {
		Cost sum = Cost.NONE;
		for (int place : places) {
			sum = sum.plus(cost(place));
		}
		return sum;
	}

	private record Ranked(String id, Cost cost) {
	}

}

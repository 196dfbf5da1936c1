package io.holdfast.sourcing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.holdfast.kernel.SourcingStrategy;
import io.holdfast.sourcing.PlanRequest.ItemStock;
import io.holdfast.sourcing.PlanRequest.Line;
import io.holdfast.sourcing.PlanRequest.Shelf;
import io.holdfast.sourcing.PlanRequest.Site;

/**
 * Tries every set of warehouses, and with each of them every way to serve the lines: too
 * simple to be wrong. A set is the bits of its warehouses' ranks.
 */
final class Oracle {

	private static final long LAST = 1L << 50;

	/** More are too many to try every unit from each. */
	private static final int FEW = 5;

	private final PlanRequest request;

	private final List<Site> ranked;

	/** By criterion, the first that counts first, and by rank. */
	private final List<long[]> costs;

	private final Map<String, Map<String, Long>> available = new HashMap<>();

	private final Map<String, Long> promisable = new HashMap<>();

	Oracle(PlanRequest request) {
		this.request = request;
		for (ItemStock item : request.items()) {
			this.promisable.put(item.itemId(), item.promisable());
			this.available.put(item.itemId(),
					item.shelves().stream().collect(Collectors.toMap(Shelf::warehouseId, Shelf::available)));
		}
		List<ToLongFunction<Site>> criteria = criteria(request.strategy());
		this.ranked = request.warehouses().stream().filter(Site::active).sorted(by(criteria)).toList();
		this.costs = criteria.stream().map((each) -> this.ranked.stream().mapToLong(each).toArray()).toList();
	}

	private List<ToLongFunction<Site>> criteria(SourcingStrategy strategy) {
		ToLongFunction<Site> metres = (site) -> {
			Long known = Ranking.metres(site, this.request.shipTo());
			return (known != null) ? known : LAST;
		};
		ToLongFunction<Site> priority = (site) -> (site.priority() != null) ? site.priority() : LAST;
		ToLongFunction<Site> stock = (site) -> -this.request.lines()
			.stream()
			.map(Line::itemId)
			.distinct()
			.mapToLong((item) -> available(item, site))
			.sum();
		return switch (strategy) {
			case NEAREST -> List.of(metres, priority, stock);
			case PRIORITY -> List.of(priority, stock);
			case MOST_AVAILABLE -> List.of(stock);
		};
	}

	private static Comparator<Site> by(List<ToLongFunction<Site>> criteria) {
		Comparator<Site> byCost = Comparator.comparingLong(criteria.getFirst());
		for (ToLongFunction<Site> criterion : criteria) {
			byCost = byCost.thenComparingLong(criterion);
		}
		return byCost.thenComparing(Site::id);
	}

	private long available(String item, Site site) {
		return this.available.getOrDefault(item, Map.of()).getOrDefault(site.id(), 0L);
	}

	int everywhere() {
		return (1 << this.ranked.size()) - 1;
	}

	/** What the lines are served with, in their order: 0 units of those refused. */
	List<Line> accepted() {
		List<Line> accepted = new ArrayList<>();
		for (Line line : this.request.lines()) {
			long most = most(accepted, line);
			accepted.add(of(line, (most == line.quantity() || this.request.partial()) ? most : 0));
		}
		return accepted;
	}

	/** The most of it that can be served together with others. */
	long most(List<Line> others, Line line) {
		for (long units = line.quantity(); units > 0; units--) {
			List<Line> all = new ArrayList<>(others);
			all.add(of(line, units));
			if (areServed(all, everywhere())) {
				return units;
			}
		}
		return 0;
	}

	private static Line of(Line line, long units) {
		return new Line(line.itemId(), (int) units, line.warehouseId());
	}

	/** The best set that serves these lines. */
	int best(List<Line> lines, int sizeAtMost) {
		int best = everywhere();
		for (int set = 0; set <= everywhere(); set++) {
			boolean small = Integer.bitCount(set) <= Math.min(sizeAtMost, Integer.bitCount(best));
			if (small && compare(set, best) < 0 && areServed(lines, set)) {
				best = set;
			}
		}
		return best;
	}

	private int compare(int one, int other) {
		int compared = Integer.compare(Integer.bitCount(one), Integer.bitCount(other));
		for (int i = 0; compared == 0 && i < this.costs.size(); i++) {
			compared = Long.compare(sum(one, this.costs.get(i)), sum(other, this.costs.get(i)));
		}
		return (compared != 0) ? compared : Integer.compareUnsigned(Integer.reverse(other), Integer.reverse(one));
	}

	private static long sum(int set, long[] costs) {
		return IntStream.range(0, costs.length).filter((i) -> (set >> i & 1) == 1).mapToLong((i) -> costs[i]).sum();
	}

	private List<Site> sites(int set) {
		return IntStream.range(0, this.ranked.size())
			.filter((i) -> (set >> i & 1) == 1)
			.mapToObj(this.ranked::get)
			.toList();
	}

	List<String> ids(int set) {
		return sites(set).stream().map(Site::id).toList();
	}

	/** One item does not care for another. */
	boolean areServed(List<Line> lines, int set) {
		List<Site> sites = sites(set);
		return lines.stream().map(Line::itemId).distinct().allMatch((item) -> {
			List<Line> ofItem = lines.stream().filter((line) -> line.itemId().equals(item)).toList();
			long[] left = sites.stream().mapToLong((site) -> available(item, site)).toArray();
			long wanted = ofItem.stream().mapToLong(Line::quantity).sum();
			return wanted <= Math.min(this.promisable.getOrDefault(item, 0L), LongStream.of(left).sum())
					&& ((this.request.splitLines() && sites.size() > FEW) ? areNamedServed(ofItem, sites, left)
							: serve(ofItem, 0, 0, 0, sites, left));
		});
	}

	/** The others share what is left. */
	private static boolean areNamedServed(List<Line> lines, List<Site> sites, long[] left) {
		return IntStream.range(0, left.length)
			.allMatch((i) -> left[i] >= lines.stream()
				.filter((line) -> sites.get(i).id().equals(line.warehouseId()))
				.mapToLong(Line::quantity)
				.sum())
				&& lines.stream()
					.filter((line) -> line.quantity() > 0)
					.map(Line::warehouseId)
					.allMatch((named) -> named == null || sites.stream().anyMatch((site) -> site.id().equals(named)));
	}

	/** Every line from each, and where it may be split, any of its units from each. */
	private boolean serve(List<Line> lines, int next, int given, int from, List<Site> sites, long[] left) {
		if (next == lines.size()) {
			return true;
		}
		Line line = lines.get(next);
		int missing = line.quantity() - given;
		if (missing == 0) {
			return serve(lines, next + 1, 0, 0, sites, left);
		}
		for (int i = from; i < left.length; i++) {
			boolean isAllowed = line.warehouseId() == null || line.warehouseId().equals(sites.get(i).id());
			for (int units = this.request.splitLines() ? 1 : missing; isAllowed && units <= missing; units++) {
				if (left[i] >= units) {
					left[i] -= units;
					if (serve(lines, next, given + units, i + 1, sites, left)) {
						return true;
					}
					left[i] += units;
				}
			}
		}
		return false;
	}

}

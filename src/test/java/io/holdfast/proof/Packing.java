package io.holdfast.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.holdfast.proof.Served.Offer;

/**
 * Lines of an order that want the same item, and whether warehouses can serve them
 * together: tries every way.
 */
class Packing {

	private final Map<String, Integer> shelves;

	private final boolean split;

	private final List<Integer> accepted = new ArrayList<>();

	/**
	 * @param split whether only sums count
	 */
	Packing(Map<String, Integer> shelves, boolean split) {
		this.shelves = Map.copyOf(shelves);
		this.split = split;
	}

	void accept(int units) {
		if (units > 0) {
			this.accepted.add(units);
		}
	}

	int quantity() {
		return this.accepted.stream().mapToInt(Integer::intValue).sum();
	}

	/** Whether one more line can be served with those accepted. */
	boolean hasRoomFor(int units) {
		this.accepted.add(units);
		boolean room = isServedBy(this.shelves.keySet());
		this.accepted.removeLast();
		return room;
	}

	boolean isServedBy(Collection<String> warehouses) {
		Map<String, Integer> some = new TreeMap<>(this.shelves);
		some.keySet().retainAll(warehouses);
		return this.split ? sum(some) >= quantity() : !left(0, some).isEmpty();
	}

	/** What one more line could have, which depends on how the others are served. */
	Set<Offer> offers() {
		Set<Offer> offers = new HashSet<>();
		if (this.split) {
			int sum = sum(this.shelves) - quantity();
			Acts.WAREHOUSES.forEach((warehouse) -> offers.add(new Offer(warehouse, sum)));
			return offers;
		}
		left(0, new TreeMap<>(this.shelves)).forEach((left) -> {
			int most = left.values().stream().mapToInt(Integer::intValue).max().orElse(0);
			left.forEach((warehouse, units) -> {
				if (units == most) {
					offers.add(new Offer(warehouse, most));
				}
			});
		});
		return offers;
	}

	/** What is left after the lines from this one on, each way of packing them. */
	private Set<Map<String, Integer>> left(int line, Map<String, Integer> shelves) {
		if (line == this.accepted.size()) {
			return Set.of(shelves);
		}
		Set<Map<String, Integer>> ways = new HashSet<>();
		int units = this.accepted.get(line);
		shelves.forEach((warehouse, available) -> {
			if (available >= units) {
				Map<String, Integer> next = new TreeMap<>(shelves);
				next.put(warehouse, available - units);
				ways.addAll(left(line + 1, next));
			}
		});
		return ways;
	}

	private static int sum(Map<String, Integer> shelves) {
		return shelves.values().stream().mapToInt(Integer::intValue).sum();
	}

}

package io.holdfast.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A good set of warehouses for an order that is too large to be searched through: takes
 * whichever serves most of what is left, until all is served; then lets go of those that
 * are not needed, and changes one for a better one where it can.
 */
final class GreedyWarehouses {

	private static final long LOOKS = 20_000_000;

	private final List<ItemDemand> demands;

	private final Ranking ranking;

	private final Effort effort;

	private final TreeSet<Integer> chosen = new TreeSet<>();

	GreedyWarehouses(List<ItemDemand> demands, Ranking ranking, Effort effort) {
		this.demands = demands;
		this.ranking = ranking;
		this.effort = effort;
	}

	/** Of those that are useful, with those that are named; ascending. */
	int[] find(int[] useful, Set<Integer> named) {
		this.effort.allow(LOOKS);
		this.chosen.addAll(named);
		List<ItemDemand> left = new ArrayList<>(this.demands);
		left.removeIf((demand) -> demand.isServedBy(places()));
		while (!left.isEmpty()) {
			this.chosen.add(mostUseful(left, useful));
			left.removeIf((demand) -> demand.isServedBy(places()));
		}
		letGo();
		improve(useful);
		return places();
	}

	/** Together all serve all, so that there is one. */
	private int mostUseful(List<ItemDemand> left, int[] useful) {
		int best = -1;
		double most = -1;
		for (int place : useful) {
			double share = this.chosen.contains(place) ? -1 : share(left, place);
			if (share > most) {
				most = share;
				best = place;
			}
		}
		return best;
	}

	private static double share(List<ItemDemand> demands, int place) {
		double share = 0;
		for (ItemDemand demand : demands) {
			share += demand.share(place);
		}
		return share;
	}

	/** The worst ranked first. */
	private void letGo() {
		for (int place : List.copyOf(this.chosen.descendingSet())) {
			this.chosen.remove(place);
			if (!isServed(place)) {
				this.chosen.add(place);
			}
		}
	}

	private void improve(int[] useful) {
		for (int worse : List.copyOf(this.chosen.descendingSet())) {
			boolean replaced = false;
			for (int i = 0; !replaced && useful[i] < worse && !this.effort.isSpent(); i++) {
				replaced = !this.chosen.contains(useful[i]) && replace(worse, useful[i]);
			}
		}
	}

	private boolean replace(int worse, int better) {
		int[] before = places();
		this.chosen.remove(worse);
		this.chosen.add(better);
		if (this.ranking.compare(places(), before) < 0 && isServed(worse)) {
			return true;
		}
		this.chosen.remove(better);
		this.chosen.add(worse);
		return false;
	}

	/** Without a warehouse that may have served something: the rest is as it was. */
	private boolean isServed(int without) {
		int[] places = places();
		return this.demands.stream()
			.filter((demand) -> demand.getAvailable()[without] > 0)
			.allMatch((demand) -> demand.isServedBy(places));
	}

	private int[] places() {
		return this.chosen.stream().mapToInt(Integer::intValue).toArray();
	}

}

package io.holdfast.sourcing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Finds the fewest warehouses that serve an order, and of as many those that cost least.
 * Few warehouses are searched through; of many every single one and every pair is tried,
 * and then the greediest way is taken and mended.
 */
final class WarehouseSearch {

	private static final int FEW = 20;

	/** As many as may be tried of any order. */
	private static final int PAIR = 2;

	private static final long LOOKS = 60_000_000;

	private final List<ItemDemand> demands;

	private final Ranking ranking;

	private final Effort effort;

	/** Those that have anything that is wanted. */
	private final int[] useful;

	/** Those that lines name. */
	private final Set<Integer> named;

	private int @Nullable [] best;

	WarehouseSearch(Collection<ItemDemand> demands, Ranking ranking, Effort effort) {
		this.demands = List.copyOf(demands);
		this.ranking = ranking;
		this.effort = effort;
		this.useful = IntStream.range(0, ranking.size())
			.filter((place) -> this.demands.stream().anyMatch((demand) -> demand.getAvailable()[place] > 0))
			.toArray();
		this.named = this.demands.stream()
			.flatMap((demand) -> demand.getWants().stream())
			.filter(Want::isNamed)
			.map(Want::place)
			.collect(Collectors.toUnmodifiableSet());
	}

	WarehouseSet best() {
		this.effort.allow(LOOKS);
		List<Need> needs = this.demands.stream().flatMap((demand) -> demand.needs().stream()).toList();
		int atLeast = Math.max(this.named.size(), Need.fewest(needs, this.useful));
		int most = (this.useful.length <= FEW) ? this.useful.length : PAIR;
		Reach reach = new Reach(needs, this.useful, most);
		for (int size = atLeast; this.best == null && size <= most; size++) {
			search(new int[size], 0, 0, reach);
			atLeast = (this.best == null && this.effort.isComplete()) ? size + 1 : atLeast;
		}
		return (this.best != null) ? WarehouseSet.of(this.best, this.effort.isComplete(), atLeast)
				: WarehouseSet.of(
						new GreedyWarehouses(this.demands, this.ranking, this.effort).find(this.useful, this.named),
						false, atLeast);
	}

	/** Every set of that size, the best ranked first. */
	private void search(int[] set, int chosen, int from, Reach reach) {
		if (chosen == set.length) {
			keepIfBest(set);
			return;
		}
		int more = set.length - chosen - 1;
		boolean ended = false;
		for (int i = from; !ended && i < this.useful.length - more; i++) {
			set[chosen] = this.useful[i];
			reach.add(i);
			if (reach.isWithin(i + 1, more)) {
				search(set, chosen + 1, i + 1, reach);
			}
			reach.remove(i);
			this.effort.spend(reach.size());
			ended = this.named.contains(this.useful[i]) || this.effort.isSpent();
		}
	}

	private void keepIfBest(int[] set) {
		if ((this.best == null || this.ranking.compare(set, this.best) < 0) && serves(set)) {
			this.best = set.clone();
		}
	}

	private boolean serves(int[] set) {
		for (ItemDemand demand : this.demands) {
			if (!demand.isServedBy(set)) {
				return false;
			}
		}
		return true;
	}

}

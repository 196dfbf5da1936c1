package io.holdfast.sourcing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What warehouses must have together to serve an item: quick to see, but not always
 * enough.
 */
final class Need {

	private static final double ROUNDING = 1e-6;

	/** By the place of the warehouse. */
	private final long[] has;

	private final long needed;

	Need(long[] has, long needed) {
		this.has = has.clone();
		this.needed = needed;
	}

	long has(int place) {
		return this.has[place];
	}

	long needed() {
		return this.needed;
	}

	/** No fewer warehouses have all of these. */
	static int fewest(List<Need> needs, int[] places) {
		int alone = needs.stream().mapToInt(Need::fewest).max().orElse(0);
		return Math.max(alone, (int) Math.ceil(together(needs, places) - ROUNDING));
	}

	/**
	 * Each need weighs as much as it can at least be of what a warehouse has of all of
	 * them: so no warehouse has more than 1.
	 */
	private static double together(List<Need> needs, int[] places) {
		double[] loads = IntStream.of(places)
			.mapToDouble((place) -> needs.stream().mapToDouble((need) -> need.share(place)).sum())
			.toArray();
		return needs.stream()
			.mapToDouble((need) -> 1 / IntStream.range(0, places.length)
				.filter((i) -> need.has(places[i]) > 0)
				.mapToDouble((i) -> loads[i])
				.max()
				.orElseThrow())
			.sum();
	}

	double share(int place) {
		return Math.min(1, this.has[place] / (double) this.needed);
	}

	private int fewest() {
		long[] ascending = this.has.clone();
		Arrays.sort(ascending);
		long missing = this.needed;
		int fewest = 0;
		while (missing > 0 && fewest < ascending.length) {
			fewest++;
			missing -= ascending[ascending.length - fewest];
		}
		return fewest;
	}

	/**
	 * The most that some of the warehouses have that follow in a list: by where they
	 * begin, and by how many they are.
	 */
	long[][] following(int[] places, int most) {
		long[][] following = new long[places.length + 1][];
		following[places.length] = new long[most + 1];
		for (int from = places.length - 1; from >= 0; from--) {
			long[] without = following[from + 1];
			long own = this.has[places[from]];
			following[from] = IntStream.rangeClosed(0, most)
				.mapToLong((more) -> (more > 0) ? Math.max(without[more], without[more - 1] + own) : 0)
				.toArray();
		}
		return following;
	}

}

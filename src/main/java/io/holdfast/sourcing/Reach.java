package io.holdfast.sourcing;

import java.util.List;

/**
 * What a growing set of warehouses still lacks, and whether those that follow may have
 * it: ends most of a search before it has begun.
 */
final class Reach {

	private final List<Need> needs;

	private final int[] useful;

	private final long[] missing;

	/** By need, by the first that follows, and by how many of them. */
	private final long[][][] following;

	Reach(List<Need> needs, int[] useful, int most) {
		this.needs = needs;
		this.useful = useful;
		this.missing = needs.stream().mapToLong(Need::needed).toArray();
		this.following = needs.stream().map((need) -> need.following(useful, most)).toArray(long[][][]::new);
	}

	void add(int index) {
		for (int i = 0; i < this.missing.length; i++) {
			this.missing[i] -= this.needs.get(i).has(this.useful[index]);
		}
	}

	void remove(int index) {
		for (int i = 0; i < this.missing.length; i++) {
			this.missing[i] += this.needs.get(i).has(this.useful[index]);
		}
	}

	/** Whether so many more, from there on, may have all that is missing. */
	boolean isWithin(int from, int more) {
		for (int i = 0; i < this.missing.length; i++) {
			if (this.missing[i] > this.following[i][from][more]) {
				return false;
			}
		}
		return true;
	}

	int size() {
		return this.missing.length;
	}

}

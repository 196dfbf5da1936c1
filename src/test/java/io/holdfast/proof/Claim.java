package io.holdfast.proof;

/**
 * What one order can have of one item.
 *
 * @param free to everybody; below 0 it is owed
 * @param open committed to the order and not allocated yet
 */
record Claim(int free, int open) {

	static Claim of(Moment moment, Standing.Stage order) {
		return new Claim(moment.free(), order.open());
	}

	int promisable() {
		return Math.max(0, this.free + this.open);
	}

	/** What allocating so many units takes of what is open. */
	int used(int units) {
		return Math.min(units, this.open);
	}

	Claim allocate(int units) {
		return new Claim(this.free - units + used(units), this.open - used(units));
	}

	/** Of units that could not be allocated, those that must be committed anew. */
	int committed(int missing) {
		return Math.min(Math.max(0, missing - this.open), Math.max(0, this.free));
	}

	/** And those that nobody has. */
	int waiting(int missing) {
		return Math.max(0, missing - this.open) - committed(missing);
	}

}

package io.holdfast.sourcing;

/** Units that could be had, and the place of the warehouse that has most of them. */
record Offer(long units, int place) {

	static final Offer NOTHING = new Offer(0, Want.ANYWHERE);

	/** From a single warehouse: the one that is named, or the best that has most. */
	static Offer of(int named, long[] left) {
		if (named != Want.ANYWHERE) {
			return new Offer(left[named], named);
		}
		Offer most = NOTHING;
		for (int place = 0; place < left.length; place++) {
			most = (left[place] > most.units()) ? new Offer(left[place], place) : most;
		}
		return most;
	}

	Offer atMost(long most) {
		return (this.units > most) ? new Offer(most, this.place) : this;
	}

}

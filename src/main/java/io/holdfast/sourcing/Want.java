package io.holdfast.sourcing;

/**
 * Units that a line wants.
 *
 * @param place of the warehouse that it names, or {@link #ANYWHERE}
 */
record Want(int line, int place, int quantity) {

	/** A line may be served from anywhere. */
	static final int ANYWHERE = -1;

	/** A line names a warehouse that can serve nothing. */
	static final int NOWHERE = -2;

	boolean isNamed() {
		return this.place != ANYWHERE;
	}

	boolean fits(int at, long left) {
		return left >= this.quantity && (!isNamed() || this.place == at);
	}

	Want of(int units) {
		return new Want(this.line, this.place, units);
	}

}

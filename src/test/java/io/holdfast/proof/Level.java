package io.holdfast.proof;

/** One item in one warehouse. */
record Level(int onHand, int reserved, int safety) {

	static final Level EMPTY = new Level(0, 0, 0);

	Level plus(Entry entry) {
		return new Level(this.onHand + entry.onHandDelta(), this.reserved + entry.reservedDelta(),
				this.safety + entry.safetyDelta());
	}

	Level promise(int quantity) {
		return new Level(this.onHand, this.reserved + quantity, this.safety);
	}

	int available() {
		return Math.max(0, this.onHand - this.reserved - this.safety);
	}

}

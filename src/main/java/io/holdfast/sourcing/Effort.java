package io.holdfast.sourcing;

/**
 * How much may still be looked at. Packing and covering are hard in theory, and no order
 * should find out how hard: locks are held. Looks are counted and not time, so that the
 * same order always gives up at the same point.
 */
final class Effort {

	private long left;

	private boolean complete = true;

	/** Begins a part of the work. */
	void allow(long looks) {
		this.left = looks;
	}

	void spend(long looks) {
		this.left -= looks;
	}

	/** Whether to stop here, and leave something open. */
	boolean isSpent() {
		this.complete &= this.left > 0;
		return this.left <= 0;
	}

	/** Something was left open. */
	void giveUp() {
		this.complete = false;
	}

	/** Whether nothing was left open so far. */
	boolean isComplete() {
		return this.complete;
	}

}

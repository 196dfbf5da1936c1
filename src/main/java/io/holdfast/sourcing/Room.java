package io.holdfast.sourcing;

import java.util.Arrays;

/** What is left in some warehouses while lines are put there. */
final class Room {

	/** Ascending: the best first. */
	private final int[] places;

	/** By place. */
	private final long[] left;

	Room(int[] places, long[] left) {
		this.places = places;
		this.left = left.clone();
	}

	Room copy() {
		return new Room(this.places, this.left);
	}

	int size() {
		return this.places.length;
	}

	int place(int index) {
		return this.places[index];
	}

	void take(int place, int quantity) {
		this.left[place] -= quantity;
	}

	void giveBack(int place, int quantity) {
		this.left[place] += quantity;
	}

	boolean has(int place, int quantity) {
		return Arrays.binarySearch(this.places, place) >= 0 && this.left[place] >= quantity;
	}

	/** The best that has so many. */
	int best(int quantity) {
		for (int place : this.places) {
			if (this.left[place] >= quantity) {
				return place;
			}
		}
		return Want.NOWHERE;
	}

	/** In all warehouses that have so many at least: less is of no use. */
	long inPiecesOf(int quantity) {
		long sum = 0;
		for (int place : this.places) {
			sum += (this.left[place] >= quantity) ? this.left[place] : 0;
		}
		return sum;
	}

	/** Whether none before it, from there on, has just as much. */
	boolean isNew(int index, int from) {
		for (int i = from; i < index; i++) {
			if (this.left[this.places[i]] == this.left[this.places[index]]) {
				return false;
			}
		}
		return true;
	}

}

package io.holdfast.sourcing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import lombok.Getter;
import org.jspecify.annotations.Nullable;

/**
 * Packs lines into warehouses, each as a whole: the first way that comes to mind, and if
 * it fails any other, the largest lines first.
 */
final class Packing {

	private static final long LOOKS = 200_000;

	private final List<Want> wants;

	private Room room;

	/** The places, by line. */
	private final int[] packed;

	/** Those that name no warehouse, the largest first. */
	private final int[] free;

	@Getter
	private long looks;

	Packing(List<Want> wants, long[] available, int[] places) {
		this.wants = wants;
		this.room = new Room(places, available);
		this.packed = new int[wants.size()];
		this.free = IntStream.range(0, wants.size())
			.filter((line) -> !wants.get(line).isNamed())
			.boxed()
			.sorted(Comparator.comparing((line) -> -quantity(line)))
			.mapToInt(Integer::intValue)
			.toArray();
	}

	/** The places of the lines; null if that is impossible, or none were found. */
	int @Nullable [] find() {
		if (!packNamed()) {
			return null;
		}
		Room others = this.room.copy();
		if (packAsTheyCome()) {
			return this.packed;
		}
		this.room = others;
		if (!pack(0, 0, IntStream.of(this.free).mapToLong(this::quantity).sum())) {
			return null;
		}
		settle();
		return this.packed;
	}

	/** Whether there may be a way that was not found. */
	boolean hasGivenUp() {
		return this.looks > LOOKS;
	}

	private boolean packNamed() {
		for (int line = 0; line < this.packed.length; line++) {
			Want want = this.wants.get(line);
			if (want.isNamed() && !this.room.has(want.place(), want.quantity())) {
				return false;
			}
			if (want.isNamed()) {
				put(line, want.place());
			}
		}
		return true;
	}

	/** Each into the best that has room for it. */
	private boolean packAsTheyCome() {
		for (int line = 0; line < this.packed.length; line++) {
			if (!this.wants.get(line).isNamed()) {
				int best = this.room.best(quantity(line));
				if (best == Want.NOWHERE) {
					return false;
				}
				put(line, best);
			}
		}
		return true;
	}

	/** Lines of one size are alike, and so are warehouses with as much left. */
	private boolean pack(int next, int from, long remaining) {
		if (next == this.free.length) {
			return true;
		}
		int line = this.free[next];
		boolean twin = next + 1 < this.free.length && quantity(this.free[next + 1]) == quantity(line);
		for (int i = from; i < this.room.size() && hasRoom(remaining); i++) {
			int place = this.room.place(i);
			if (this.room.has(place, quantity(line)) && this.room.isNew(i, from)) {
				put(line, place);
				if (pack(next + 1, twin ? i : 0, remaining - quantity(line))) {
					return true;
				}
				this.room.giveBack(place, quantity(line));
			}
		}
		return false;
	}

	/** What is too little for the smallest line is no room. */
	private boolean hasRoom(long remaining) {
		this.looks += this.room.size();
		return !hasGivenUp() && this.room.inPiecesOf(quantity(this.free[this.free.length - 1])) >= remaining;
	}

	/** No line could come from a better warehouse that has room left. */
	private void settle() {
		boolean moved = true;
		while (moved) {
			moved = false;
			for (int line : this.free) {
				int best = this.room.best(quantity(line));
				if (best != Want.NOWHERE && best < this.packed[line]) {
					this.room.giveBack(this.packed[line], quantity(line));
					put(line, best);
					moved = true;
				}
			}
		}
	}

	private void put(int line, int place) {
		this.room.take(place, quantity(line));
		this.packed[line] = place;
	}

	private int quantity(int line) {
		return this.wants.get(line).quantity();
	}

}

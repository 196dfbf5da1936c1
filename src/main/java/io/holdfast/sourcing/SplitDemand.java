package io.holdfast.sourcing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A line may come from several warehouses: only sums count. */
final class SplitDemand extends ItemDemand {

	SplitDemand(long[] available, long promisable) {
		super(available, promisable);
	}

	@Override
	Offer offer(Want want) {
		long free = LongStream.of(getAvailable()).sum() - quantity();
		if (want.isNamed()) {
			return new Offer(Math.min(withoutNamed()[want.place()], free), want.place()).atMost(want.quantity());
		}
		long[] left = getAvailable().clone();
		serve(IntStream.range(0, left.length).toArray()).stream()
			.flatMap(Arrays::stream)
			.forEach((taken) -> left[taken[0]] -= taken[1]);
		return new Offer(free, Offer.of(Want.ANYWHERE, left).place()).atMost(want.quantity());
	}

	@Override
	boolean isServedBy(int[] places) {
		long free = -quantity();
		for (int place : places) {
			free += getAvailable()[place];
		}
		return free >= 0 && getWants().stream()
			.allMatch((want) -> !want.isNamed() || Arrays.binarySearch(places, want.place()) >= 0);
	}

	@Override
	List<Need> needs() {
		return List.of(new Need(getAvailable(), quantity()));
	}

	@Override
	double share(int place) {
		return Math.min(1, getAvailable()[place] / (double) quantity());
	}

	/** Lines that name a warehouse have what they want there before others. */
	private long[] withoutNamed() {
		long[] left = getAvailable().clone();
		getWants().stream().filter(Want::isNamed).forEach((want) -> left[want.place()] -= want.quantity());
		return left;
	}

	@Override
	List<int[][]> serve(int[] places) {
		long[] left = withoutNamed();
		List<int[][]> served = new ArrayList<>();
		for (Want want : getWants()) {
			served.add(want.isNamed() ? new int[][] { { want.place(), want.quantity() } }
					: take(want.quantity(), left, places));
		}
		return served;
	}

	private static int[][] take(int quantity, long[] left, int[] places) {
		List<int[]> taken = new ArrayList<>();
		int missing = quantity;
		for (int place : bestFirst(quantity, left, places)) {
			int units = (int) Math.min(missing, left[place]);
			if (units > 0) {
				left[place] -= units;
				missing -= units;
				taken.add(new int[] { place, units });
			}
		}
		return taken.toArray(int[][]::new);
	}

	/** The best that has all of it is asked before any others. */
	private static int[] bestFirst(int quantity, long[] left, int[] places) {
		IntStream whole = IntStream.of(places).filter((place) -> left[place] >= quantity).limit(1);
		return IntStream.concat(whole, IntStream.of(places)).toArray();
	}

}

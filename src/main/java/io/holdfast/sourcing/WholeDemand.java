package io.holdfast.sourcing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Each line comes from one warehouse: lines are packed into what the warehouses have. */
final class WholeDemand extends ItemDemand {

	private final Effort effort;

	/** The places of the lines that were accepted, in a way that is possible. */
	private int[] packed = new int[0];

	WholeDemand(long[] available, long promisable, Effort effort) {
		super(available, promisable);
		this.effort = effort;
	}

	/**
	 * What is left where the lines before are, or more if they can make room: if so many
	 * units are possible, fewer are.
	 */
	@Override
	Offer offer(Want want) {
		Offer offer = Offer.of(want.place(), left()).atMost(want.quantity());
		long most = Offer.of(want.place(), getAvailable()).atMost(want.quantity()).units();
		for (long units = most; offer.units() < most
				&& !this.effort.isSpent(); units = (offer.units() + most + 1) / 2) {
			int[] with = packWith(want.of((int) units));
			if (with != null) {
				offer = new Offer(units, with[with.length - 1]);
			}
			else {
				most = units - 1;
			}
		}
		return offer;
	}

	@Override
	void take(Want want) {
		this.packed = Objects.requireNonNull(packWith(want), "Not what was offered");
		super.take(want);
	}

	/** Where the lines before stay, if that is possible. */
	private int @Nullable [] packWith(Want want) {
		Offer room = Offer.of(want.place(), left());
		if (room.units() >= want.quantity()) {
			int[] with = Arrays.copyOf(this.packed, this.packed.length + 1);
			with[this.packed.length] = room.place();
			return with;
		}
		List<Want> wants = new ArrayList<>(getWants());
		wants.add(want);
		return pack(wants, IntStream.range(0, getAvailable().length).toArray());
	}

	private long[] left() {
		long[] left = getAvailable().clone();
		for (int i = 0; i < this.packed.length; i++) {
			left[this.packed[i]] -= getWants().get(i).quantity();
		}
		return left;
	}

	@Override
	boolean isServedBy(int[] places) {
		return pack(places) != null;
	}

	/** Of lines of each size and larger ones as many as there are, and all in all. */
	@Override
	List<Need> needs() {
		Stream<Need> lines = getWants().stream().mapToInt(Want::quantity).distinct().mapToObj(this::linesOf);
		long[] units = IntStream.range(0, getAvailable().length).mapToLong(this::units).toArray();
		return (getWants().size() > 1) ? Stream.concat(lines, Stream.of(new Need(units, quantity()))).toList()
				: lines.toList();
	}

	private Need linesOf(int size) {
		return new Need(Arrays.stream(getAvailable()).map((units) -> units / size).toArray(),
				getWants().stream().filter((want) -> want.quantity() >= size).count());
	}

	/** No more of what is wanted can come from there. */
	private long units(int place) {
		long fitting = 0;
		for (Want want : getWants()) {
			fitting += want.fits(place, getAvailable()[place]) ? want.quantity() : 0;
		}
		return Math.min(fitting, getAvailable()[place]);
	}

	@Override
	double share(int place) {
		int fitting = 0;
		for (Want want : getWants()) {
			fitting += want.fits(place, getAvailable()[place]) ? 1 : 0;
		}
		return fitting / (double) getWants().size();
	}

	@Override
	List<int[][]> serve(int[] places) {
		int[] served = Objects.requireNonNull(pack(places), "Not served by these warehouses");
		return IntStream.range(0, served.length)
			.mapToObj((i) -> new int[][] { { served[i], getWants().get(i).quantity() } })
			.toList();
	}

	/** As was found when they were accepted, if nothing better is. */
	private int @Nullable [] pack(int[] places) {
		int[] found = pack(getWants(), places);
		boolean known = found == null
				&& IntStream.of(this.packed).allMatch((place) -> Arrays.binarySearch(places, place) >= 0);
		return known ? this.packed : found;
	}

	private int @Nullable [] pack(List<Want> wants, int[] places) {
		Packing packing = new Packing(wants, getAvailable(), places);
		int[] found = packing.find();
		this.effort.spend(packing.getLooks());
		if (packing.hasGivenUp()) {
			this.effort.giveUp();
		}
		return found;
	}

}

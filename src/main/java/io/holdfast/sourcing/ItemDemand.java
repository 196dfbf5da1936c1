package io.holdfast.sourcing;

import java.util.ArrayList;
import java.util.List;

import lombok.Getter;

/**
 * The lines of an order that want the same item, and what of it is where: whether some
 * warehouses can serve all of them, and how.
 */
abstract sealed class ItemDemand permits SplitDemand, WholeDemand {

	/** By the place of the warehouse. */
	@Getter
	private final long[] available;

	/** Of the lines that were accepted, as far as they were. */
	@Getter
	private final List<Want> wants = new ArrayList<>();

	private long promisable;

	private long quantity;

	ItemDemand(long[] available, long promisable) {
		this.available = available.clone();
		this.promisable = promisable;
	}

	/**
	 * Accepts a line if it can be served together with all those accepted before it, of a
	 * partial plan with what there is.
	 * @return how many units it can have
	 */
	Offer accept(Want want, boolean partial) {
		if (want.place() == Want.NOWHERE) {
			return Offer.NOTHING;
		}
		Offer offer = offer(want.of(Math.clamp(this.promisable, 0, want.quantity())));
		if (offer.units() == want.quantity() || (partial && offer.units() > 0)) {
			take(want.of((int) offer.units()));
		}
		return offer;
	}

	/** As much of it as is possible together with all that were accepted. */
	abstract Offer offer(Want want);

	/** Accepts what was offered. */
	void take(Want want) {
		this.wants.add(want);
		this.promisable -= want.quantity();
		this.quantity += want.quantity();
	}

	/** Of all lines that were accepted. */
	long quantity() {
		return this.quantity;
	}

	/**
	 * Whether these warehouses, ascending, are known to be able to serve all lines that
	 * were accepted: those that have any can.
	 */
	abstract boolean isServedBy(int[] places);

	/** What those that can have at least. */
	abstract List<Need> needs();

	/** How much of all that is wanted the warehouse has, from 0 to 1. */
	abstract double share(int place);

	/**
	 * How they do it: by line, units by place. Each line comes from the best that has all
	 * of it, if one has.
	 */
	abstract List<int[][]> serve(int[] places);

}

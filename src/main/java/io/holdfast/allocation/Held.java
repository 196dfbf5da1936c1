package io.holdfast.allocation;

/** So many holds that nobody has confirmed, and the units of all of them. */
public record Held(long holds, long units) {

	public static final Held NOTHING = new Held(0, 0);

	public Held plus(Held more) {
		return new Held(this.holds + more.holds, this.units + more.units);
	}

	public Held minus(Held less) {
		return new Held(this.holds - less.holds, this.units - less.units);
	}

}

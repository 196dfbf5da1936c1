package io.holdfast.sourcing;

import java.util.Comparator;

/** The lowest priority number; a warehouse without one comes last. */
record LowestPriority() implements WarehouseChooser {

	@Override
	public Comparator<Candidate> ranking() {
		Comparator<Candidate> byPriority = Comparator.comparing(
				(candidate) -> candidate.warehouse().details().priority(),
				Comparator.nullsLast(Comparator.naturalOrder()));
		return byPriority.thenComparing(new MostAvailable().ranking());
	}

}

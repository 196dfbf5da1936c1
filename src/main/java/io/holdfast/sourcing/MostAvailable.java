package io.holdfast.sourcing;

import java.util.Comparator;

/**
 * The most units available; among equals the lowest id, so that the same question has the
 * same answer.
 */
record MostAvailable() implements WarehouseChooser {

	@Override
	public Comparator<Candidate> ranking() {
		return Comparator.comparingLong(Candidate::available)
			.reversed()
			.thenComparing((candidate) -> candidate.warehouse().id());
	}

}

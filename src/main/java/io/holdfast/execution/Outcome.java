package io.holdfast.execution;

import java.util.List;

import io.holdfast.kernel.Refusal;

/** What became of a submission. */
sealed interface Outcome {

	/** At least one command was accepted; results are in the order of the commands. */
	record Done(List<Result> results) implements Outcome {
	}

	/** Nothing was done. */
	record Refused(Refusal refusal) implements Outcome {
	}

}

package io.holdfast.execution;

import io.holdfast.kernel.Refusal;

/** What became of one command. */
public sealed interface Result {

	/** It was done. */
	record Accepted(Receipt receipt) implements Result {
	}

	/** It changed nothing. */
	record Declined(Refusal refusal) implements Result {
	}

}

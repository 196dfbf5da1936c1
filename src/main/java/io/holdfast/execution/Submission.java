package io.holdfast.execution;

import java.util.List;

import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Precondition;
import io.holdfast.telemetry.Origin;

/**
 * What one request brings.
 *
 * @param precondition of the allocation that is named
 * @param terms what one command's refusal means for the others
 * @param origin the request, so that it is found wherever its batch runs
 */
record Submission(Caller caller, Precondition precondition, Terms terms, List<? extends Command> commands,
		Origin origin) {

	Submission with(List<? extends Command> others) {
		return new Submission(this.caller, this.precondition, this.terms, others, this.origin);
	}

	enum Terms {

		/** One command: its refusal is the submission's. */
		SINGLE,

		/** In order, each counting those accepted before it; refused only if all are. */
		BEST_EFFORT,

		/** All or nothing. */
		ATOMIC

	}

}

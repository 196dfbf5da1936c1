package io.holdfast.execution;

import java.util.List;

import io.holdfast.kernel.Caller;

/**
 * What one request brings.
 *
 * @param terms what one command's refusal means for the others
 */
record Submission(Caller caller, Terms terms, List<? extends Command> commands) {

	enum Terms {

		/** One command: its refusal is the submission's. */
		SINGLE,

		/** In order, each counting those accepted before it; refused only if all are. */
		BEST_EFFORT,

		/** All or nothing. */
		ATOMIC

	}

}

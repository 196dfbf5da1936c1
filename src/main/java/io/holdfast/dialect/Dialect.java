package io.holdfast.dialect;

import io.holdfast.kernel.Refusal;

/** How one of the spoken APIs says no. */
public interface Dialect {

	/** Whether requests to this path are its own. */
	boolean speaks(String path);

	/**
	 * Whether requests to this path may bring a file, which is larger than other bodies.
	 */
	default boolean takesFile(String path) {
		return false;
	}

	ErrorAnswer answer(Refusal refusal);

	/** At this path: the same there as anywhere, unless it is told apart. */
	default ErrorAnswer answer(Refusal refusal, String path) {
		return answer(refusal);
	}

	ErrorAnswer answer(RequestProblem problem);

}

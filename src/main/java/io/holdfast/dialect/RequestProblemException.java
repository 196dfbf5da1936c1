package io.holdfast.dialect;

/**
 * Carries a {@link RequestProblem} to the dialect that words it. No stack trace: it is an
 * answer, not a fault.
 */
public class RequestProblemException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final transient RequestProblem problem;

	public RequestProblemException(RequestProblem problem) {
		super(problem.toString(), null, false, false);
		this.problem = problem;
	}

	public RequestProblem problem() {
		return this.problem;
	}

}

package io.holdfast.execution;

import lombok.Getter;

/**
 * A request was done again before it was known that it had been answered: rolls back what
 * was done.
 */
class AnsweredBeforeException extends RuntimeException {

	private static final long serialVersionUID = 1;

	@Getter
	private final transient Outcome outcome;

	AnsweredBeforeException(Outcome outcome) {
		super("Answered before");
		this.outcome = outcome;
	}

}

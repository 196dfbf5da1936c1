package io.holdfast.system;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** There is no database to work with; the message tells the operator what to do. */
class NoDatabaseException extends RuntimeException {

	private static final long serialVersionUID = 1;

	NoDatabaseException(String message) {
		super(message);
	}

	/** Has the process stop with that sentence and without a stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<NoDatabaseException> {

		@Override
		protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoDatabaseException cause) {
			return new FailureAnalysis(cause.getMessage(), null, cause);
		}

	}

}

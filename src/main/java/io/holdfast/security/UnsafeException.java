package io.holdfast.security;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Holdfast would not be safe as it is configured; the message tells the operator. */
class UnsafeException extends RuntimeException {

	private static final long serialVersionUID = 1;

	UnsafeException(String message) {
		super(message);
	}

	/** Has the process stop with that sentence and without a stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<UnsafeException> {

		@Override
		protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UnsafeException cause) {
			return new FailureAnalysis(cause.getMessage(), null, cause);
		}

	}

}

package io.holdfast.dialect;

import java.util.Optional;

import io.holdfast.dialect.RequestProblem.FieldProblem;

/** A request whose fields must fit each other; marked with {@link CrossCheck}. */
public interface CrossChecked {

	/**
	 * What does not fit, under the name of the field that must change. Fields may be null
	 * where they are missing.
	 */
	Optional<FieldProblem> crossCheck();

	static Optional<FieldProblem> require(boolean fits, String field, String message) {
		return fits ? Optional.empty() : Optional.of(new FieldProblem(field, message));
	}

}

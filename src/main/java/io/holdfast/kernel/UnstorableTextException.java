package io.holdfast.kernel;

/** A text that can't be kept as it is. */
public class UnstorableTextException extends IllegalArgumentException {

	private static final long serialVersionUID = 1;

	UnstorableTextException() {
		super("must not contain NUL or half a surrogate pair");
	}

}

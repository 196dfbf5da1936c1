package io.holdfast.kernel;

import org.springframework.transaction.TransactionSystemException;

/** The connection was lost while committing. */
public class OutcomeUnknownException extends TransactionSystemException {

	private static final long serialVersionUID = 1;

	OutcomeUnknownException(Throwable cause) {
		super("The connection was lost while committing", cause);
	}

}

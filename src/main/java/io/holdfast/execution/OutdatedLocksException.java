package io.holdfast.execution;

/** A reservation that a batch may change is not locked, or not all of its items are. */
final class OutdatedLocksException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	OutdatedLocksException(String orderId) {
		super("The reservation of " + orderId + " is not locked, or has got items that are not");
	}

}

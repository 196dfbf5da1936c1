package io.holdfast.execution;

/** Something that a batch has to change belongs to an item that it has not locked. */
final class OutdatedLocksException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	OutdatedLocksException(String orderId) {
		super("The reservation of " + orderId + " has got items that are not locked");
	}

}

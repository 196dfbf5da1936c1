package io.holdfast.kernel;

/**
 * Where a promise stands. PENDING → CONFIRMED → FULFILLED, and CANCELLED from either of
 * the first two; FULFILLED and CANCELLED are final.
 */
public enum AllocationStatus {

	PENDING, CONFIRMED, FULFILLED, CANCELLED;

	/** A repeat of the same step is not a step. */
	public boolean mayBecome(AllocationStatus next) {
		return switch (this) {
			case PENDING -> next == CONFIRMED || next == CANCELLED;
			case CONFIRMED -> next == FULFILLED || next == CANCELLED;
			case FULFILLED, CANCELLED -> false;
		};
	}

	/**
	 * Whether the promise still holds stock, so that its quantity and warehouse may
	 * change.
	 */
	public boolean isOpen() {
		return this == PENDING || this == CONFIRMED;
	}

}

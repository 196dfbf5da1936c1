package io.holdfast.execution;

/** What happened to an allocation, as figures tell it apart. */
enum Step {

	CREATED, CONFIRMED, CHANGED, CANCELLED, FULFILLED, EXPIRED;

	static Step of(AllocationReceipt receipt) {
		if (receipt.before() == null) {
			return receipt.isPart() ? CHANGED : CREATED;
		}
		if (receipt.before().status() == receipt.after().status()) {
			return CHANGED;
		}
		return switch (receipt.after().status()) {
			case CONFIRMED -> CONFIRMED;
			case CANCELLED -> CANCELLED;
			case FULFILLED -> FULFILLED;
			case PENDING -> throw new IllegalStateException("Nothing becomes PENDING again");
		};
	}

}

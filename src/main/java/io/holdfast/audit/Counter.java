package io.holdfast.audit;

import io.holdfast.kernel.AllocationStatus;

/** What can drift. */
public enum Counter {

	/** Of an item, of a level, or after an entry. */
	ON_HAND, RESERVED, SAFETY_STOCK, COMMITTED, BACKORDERED,

	/** The sum of what an item's levels have available. */
	AVAILABLE,

	/** How far an item's journal goes. */
	SEQUENCE,

	/** The units of an allocation in this status. */
	PENDING, CONFIRMED, FULFILLED, CANCELLED,

	/** An entry that did not do what its type says. */
	TYPE,

	/** An entry of an allocation with a step that is not legal. */
	STATUS,

	/** An entry about an allocation that is of another item or order. */
	ALLOCATION;

	static Counter of(AllocationStatus status) {
		return switch (status) {
			case PENDING -> PENDING;
			case CONFIRMED -> CONFIRMED;
			case FULFILLED -> FULFILLED;
			case CANCELLED -> CANCELLED;
		};
	}

}

package io.holdfast.consignment;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import io.holdfast.kernel.AllocationStatus;

/** Where a document stands, by where its allocations do. */
public enum ConsignmentStatus {

	/** All are open, and not all are confirmed. */
	PENDING,

	/** All are open and confirmed. */
	CONFIRMED,

	/** Some have left the warehouse, some have not. */
	PARTIALLY_FULFILLED,

	/** All have left the warehouse. */
	FULFILLED,

	/** Some are open, and some were cancelled. */
	PARTIALLY_CANCELLED,

	/** All were cancelled. */
	CANCELLED,

	/** None are left: they are in other documents now. */
	MOVED,

	/** There never were any: it says what could not be promised. */
	SHORT;

	/** Of at least one allocation. */
	static ConsignmentStatus of(Collection<Member> members) {
		Set<AllocationStatus> found = EnumSet.noneOf(AllocationStatus.class);
		members.forEach((member) -> found.add(member.status()));
		if (found.contains(AllocationStatus.FULFILLED)) {
			return (found.size() == 1) ? FULFILLED : PARTIALLY_FULFILLED;
		}
		if (found.contains(AllocationStatus.CANCELLED)) {
			return (found.size() == 1) ? CANCELLED : PARTIALLY_CANCELLED;
		}
		return found.contains(AllocationStatus.PENDING) ? PENDING : CONFIRMED;
	}

}

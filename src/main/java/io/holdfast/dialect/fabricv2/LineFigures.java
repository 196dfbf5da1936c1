package io.holdfast.dialect.fabricv2;

import java.util.List;

import io.holdfast.consignment.Member;
import io.holdfast.kernel.AllocationStatus;

/** What a line's allocations come to. */
record LineFigures(long quantity, long shipped, long cancelled, long scratched) {

	static LineFigures of(List<Member> members, long scratched) {
		return new LineFigures(members.stream().mapToLong(Member::quantity).sum(),
				units(members, AllocationStatus.FULFILLED), units(members, AllocationStatus.CANCELLED), scratched);
	}

	String status(long ordered) {
		if (this.scratched > 0 && this.quantity == 0) {
			return "SCRATCHED";
		}
		if (this.cancelled == this.quantity) {
			return "CANCELLED";
		}
		if (this.shipped + this.cancelled == this.quantity) {
			return "SHIPPED";
		}
		return (ordered > this.quantity) ? "PARTIALLY_ALLOCATED" : "ALLOCATED";
	}

	private static long units(List<Member> members, AllocationStatus status) {
		return members.stream().filter((member) -> member.status() == status).mapToLong(Member::quantity).sum();
	}

}

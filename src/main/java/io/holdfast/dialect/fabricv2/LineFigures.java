package io.holdfast.dialect.fabricv2;

import java.util.List;

import io.holdfast.consignment.Member;
import io.holdfast.kernel.AllocationStatus;

/**
 * What a line's allocations come to.
 *
 * @param held units that are not cancelled
 */
record LineFigures(long held, long shipped, long cancelled, long scratched) {

	static LineFigures of(List<Member> members, long scratched) {
		long cancelled = units(members, AllocationStatus.CANCELLED);
		return new LineFigures(members.stream().mapToLong(Member::quantity).sum() - cancelled,
				units(members, AllocationStatus.FULFILLED), cancelled, scratched);
	}

	/** Of a line that was cancelled what it had. */
	long quantity() {
		return (this.held > 0) ? this.held : this.cancelled;
	}

	String status(long ordered) {
		if (this.scratched > 0 && quantity() == 0) {
			return "SCRATCHED";
		}
		if (this.held == 0) {
			return "CANCELLED";
		}
		if (this.shipped == this.held) {
			return "SHIPPED";
		}
		return (ordered > this.held) ? "PARTIALLY_ALLOCATED" : "ALLOCATED";
	}

	private static long units(List<Member> members, AllocationStatus status) {
		return members.stream().filter((member) -> member.status() == status).mapToLong(Member::quantity).sum();
	}

}

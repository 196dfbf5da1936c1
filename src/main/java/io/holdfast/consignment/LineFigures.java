package io.holdfast.consignment;

import java.util.List;

import io.holdfast.kernel.AllocationStatus;

/**
 * What a line's allocations come to.
 *
 * @param held units that are not cancelled
 * @param scratched units that could not be had, beside the others
 */
public record LineFigures(long held, long shipped, long cancelled, long scratched) {

	public static LineFigures of(List<Member> members, long scratched) {
		long cancelled = units(members, AllocationStatus.CANCELLED);
		return new LineFigures(members.stream().mapToLong(Member::quantity).sum() - cancelled,
				units(members, AllocationStatus.FULFILLED), cancelled, scratched);
	}

	/** Of a line that was cancelled what it had. */
	public long quantity() {
		return (this.held > 0) ? this.held : this.cancelled;
	}

	/**
	 * @param ordered units that the line was created with
	 */
	public LineStatus status(long ordered) {
		if (this.scratched > 0 && quantity() == 0) {
			return LineStatus.SCRATCHED;
		}
		if (this.held == 0) {
			return LineStatus.CANCELLED;
		}
		if (this.shipped == this.held) {
			return LineStatus.SHIPPED;
		}
		return (ordered > this.held) ? LineStatus.PARTIALLY_ALLOCATED : LineStatus.ALLOCATED;
	}

	private static long units(List<Member> members, AllocationStatus status) {
		return members.stream().filter((member) -> member.status() == status).mapToLong(Member::quantity).sum();
	}

}

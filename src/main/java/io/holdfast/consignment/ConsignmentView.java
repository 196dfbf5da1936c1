package io.holdfast.consignment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A document as it reads; an allocation without one is its own document of one line.
 *
 * @param warehouseId null if nothing could be promised
 * @param number for people; null if it is a mere allocation
 * @param parentId the document that its allocations have left for this one
 * @param formerWarehouses where its allocations were before, the latest last
 * @param members by line, each as they were made
 * @param shortages what could not be promised, where it tells that and nothing else
 */
public record ConsignmentView(String id, String orderId, @Nullable String warehouseId, @Nullable Long number,
		References references, @Nullable String parentId, List<String> formerWarehouses,
		ConsignmentAttributes attributes, List<Member> members, List<Shortage> shortages, ConsignmentStatus status,
		int revision, Instant createdAt, Instant updatedAt) {

	/** The order in which the allocations of a document are shown, and served. */
	public static final Comparator<Member> BY_LINE = Comparator.comparingInt(Member::line)
		.thenComparing(Member::createdAt)
		.thenComparingInt(Member::ordinal)
		.thenComparing(Member::allocationId);

	/** An allocation that is in no document. */
	public static ConsignmentView ofOne(String orderId, Member only) {
		return new ConsignmentView(only.allocationId(), orderId, only.warehouseId(), null,
				References.ofId(only.allocationId()), null, List.of(), ConsignmentAttributes.EMPTY, List.of(only),
				List.of(), ConsignmentStatus.of(List.of(only)), only.revision(), only.createdAt(), only.updatedAt());
	}

	/** Each hold that is over reads as released, and each of them is a change. */
	public ConsignmentView asOf(Instant now) {
		List<Member> due = this.members.stream().filter((member) -> member.isDue(now)).toList();
		if (due.isEmpty()) {
			return this;
		}
		List<Member> reading = this.members.stream().map((member) -> member.asOf(now)).toList();
		Instant last = Stream.concat(Stream.of(this.updatedAt), due.stream().map(Member::expiresAt))
			.max(Comparator.naturalOrder())
			.orElseThrow();
		return new ConsignmentView(this.id, this.orderId, this.warehouseId, this.number, this.references, this.parentId,
				this.formerWarehouses, this.attributes, reading, this.shortages, ConsignmentStatus.of(reading),
				this.revision + due.size(), this.createdAt, last);
	}

}

package io.holdfast.execution;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import io.holdfast.allocation.Allocation;
import io.holdfast.allocation.DocumentRef;
import io.holdfast.consignment.Member;
import org.jspecify.annotations.Nullable;

/** Allocations as their documents see them. */
final class Members {

	private Members() {
	}

	/** And the documents that they are in; null for those that are in none. */
	static Map<Member, @Nullable String> of(Collection<Allocation> allocations) {
		Map<Member, @Nullable String> members = new LinkedHashMap<>();
		allocations.forEach((allocation) -> {
			DocumentRef document = allocation.getDocument();
			members.put(of(allocation), (document != null) ? document.consignmentId() : null);
		});
		return members;
	}

	static Member of(Allocation allocation) {
		DocumentRef document = allocation.getDocument();
		return new Member(allocation.getId(), (document != null) ? document.line() : 1, allocation.getOrderItemId(),
				allocation.getItemId(), allocation.getWarehouseId(), allocation.getQuantity(), allocation.getStatus(),
				allocation.getExpiresAt(), allocation.getRevision(), allocation.getOrdinal(), allocation.getCreatedAt(),
				allocation.getUpdatedAt());
	}

}

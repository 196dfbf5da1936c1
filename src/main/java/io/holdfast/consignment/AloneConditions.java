package io.holdfast.consignment;

import java.time.Instant;
import java.util.stream.Collectors;

import io.holdfast.consignment.ConsignmentFilter.Choice;
import io.holdfast.consignment.ConsignmentFilter.Words;
import io.holdfast.kernel.AllocationStatus;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.jspecify.annotations.Nullable;

/** What is asked of documents, asked of an allocation that is in none. */
final class AloneConditions {

	private static final String PREFIX = "alloc_";

	private AloneConditions() {
	}

	/** Such an allocation's reference is its id without the prefix. */
	static @Nullable Words named(@Nullable Words references) {
		return (references == null) ? null
				: new Words(references.oneOf().stream().map(PREFIX::concat).collect(Collectors.toSet()),
						(references.prefix() != null) ? PREFIX + references.prefix() : null);
	}

	/** A hold that is due reads as CANCELLED, whether or not it has been released. */
	static Predicate standing(Choice choice, ConsignmentConditions where, Root<?> row, CriteriaBuilder builder,
			Instant now) {
		Path<AllocationStatus> status = row.get("status");
		return switch (choice.status()) {
			case PENDING -> builder.and(builder.equal(status, AllocationStatus.PENDING), where.upToDate(now));
			case CONFIRMED -> builder.equal(status, AllocationStatus.CONFIRMED);
			case FULFILLED -> builder.equal(status, AllocationStatus.FULFILLED);
			case CANCELLED -> builder.or(builder.equal(status, AllocationStatus.CANCELLED),
					builder.and(builder.equal(status, AllocationStatus.PENDING), builder.not(where.upToDate(now))));
			case PARTIALLY_FULFILLED, PARTIALLY_CANCELLED, MOVED, SHORT -> builder.disjunction();
		};
	}

}

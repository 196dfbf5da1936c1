package io.holdfast.consignment;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which documents to list; null means any.
 *
 * @param ids of documents or of allocations that are in none
 * @param items documents that have or had one of these, by any of its names, and
 * allocations of one
 */
public record ConsignmentFilter(@Nullable Words orders, @Nullable Set<String> ids, @Nullable Words references,
		@Nullable Words roots, @Nullable List<Choice> statuses, @Nullable Set<String> warehouses,
		@Nullable Set<String> items, Span updated, Span created) {

	public static ConsignmentFilter ofOrder(String orderId) {
		return new ConsignmentFilter(Words.of(Set.of(orderId)), null, null, null, null, null, null, Span.EVER,
				Span.EVER);
	}

	public static ConsignmentFilter ofReferences(Set<String> references) {
		return new ConsignmentFilter(null, null, Words.of(references), null, null, null, null, Span.EVER, Span.EVER);
	}

	/** One of these texts, or one that begins like this. */
	public record Words(Set<String> oneOf, @Nullable String prefix) {

		public static Words of(Set<String> oneOf) {
			return new Words(oneOf, null);
		}

		public static Words beginning(String prefix) {
			return new Words(Set.of(), prefix);
		}

	}

	/**
	 * A status, in some warehouses or in all but some.
	 *
	 * @param in null for all
	 */
	public record Choice(ConsignmentStatus status, @Nullable Set<String> in, Set<String> notIn) {
	}

	/** Null has no end; both ends may be included or not. */
	public record Span(@Nullable Instant from, boolean withFrom, @Nullable Instant to, boolean withTo) {

		public static final Span EVER = new Span(null, true, null, true);

	}

	/** What a list is sorted by; ties by the id. */
	public enum Sort {

		UPDATED, CREATED, ID

	}

}

package io.holdfast.kernel;

import java.util.List;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The keys that one page of a table answers for, in the database's own order: those
 * beyond the page before, up to and with its own last one. The last page answers for all
 * that are left, so that a key that stands in another table only is in some range, too.
 *
 * @param upTo null means to the end
 */
public record KeyRange(String after, @Nullable String upTo) {

	/** Of a page that could have been so long. */
	public static KeyRange ofPage(String after, List<String> keys, int limit) {
		return new KeyRange(after, (keys.size() < limit) ? null : keys.getLast());
	}

	public Predicate covers(CriteriaBuilder builder, Expression<String> key) {
		Predicate beyond = builder.greaterThan(key, this.after);
		return (this.upTo != null) ? builder.and(beyond, builder.lessThanOrEqualTo(key, this.upTo)) : beyond;
	}

}

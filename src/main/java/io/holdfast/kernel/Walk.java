package io.holdfast.kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.jspecify.annotations.Nullable;

/**
 * A way through a list in the order of creation, from some place on, forwards or
 * backwards. Rows that come meanwhile shift nothing.
 * <p>
 * A row bears the instant of its decision and is seen once it is committed. So it may
 * come in behind one who has walked past that instant, by as long as a transaction takes;
 * to leave out the youngest rows instead would hide from a caller what he has just made.
 *
 * @param from null: from the end where it begins
 * @param limit the most rows to take
 */
public record Walk(@Nullable Place from, boolean forwards, int limit) {

	/** So many rows at once; one more tells whether there are others. */
	public Walk oneMore() {
		return new Walk(this.from, this.forwards, this.limit + 1);
	}

	/**
	 * The rows beyond the place, the nearest first.
	 * @param id the column that tells apart those of one instant
	 */
	public <T> List<T> take(EntityManager entities, CriteriaQuery<T> query, Root<T> row, String id,
			List<Predicate> where) {
		Keyset keys = new Keyset(entities.getCriteriaBuilder(), this.forwards,
				List.of(row.get("createdAt"), row.get(id)));
		List<Predicate> all = new ArrayList<>(where);
		if (this.from != null) {
			all.add(keys.beyond(List.of(this.from.at(), this.from.id())));
		}
		query.where(all).orderBy(keys.order());
		return entities.createQuery(query).setMaxResults(this.limit).getResultList();
	}

	/** Where a row is: when it was created, and its id. */
	public record Place(Instant at, String id) implements Comparable<Place> {

		@Override
		public int compareTo(Place other) {
			int byTime = this.at.compareTo(other.at);
			return (byTime != 0) ? byTime : this.id.compareTo(other.id);
		}

	}

}

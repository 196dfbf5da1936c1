package io.holdfast.kernel;

import java.util.List;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;

/**
 * The order of a list by several columns, and what lies beyond the last row that a page
 * has shown. The first column is also bounded by itself: an index can begin there, which
 * a mere alternative would not let it.
 */
public record Keyset(CriteriaBuilder builder, boolean ascending, List<Expression<?>> columns) {

	public List<Order> order() {
		return this.columns.stream()
			.map((column) -> this.ascending ? this.builder.asc(column) : this.builder.desc(column))
			.toList();
	}

	/**
	 * @param last the values of the columns in the last row shown
	 */
	public Predicate beyond(List<? extends Comparable<?>> last) {
		int lowest = this.columns.size() - 1;
		Predicate beyond = beyond(lowest, last, false);
		for (int i = lowest - 1; i >= 0; i--) {
			Predicate tie = this.builder.equal(this.columns.get(i), last.get(i));
			beyond = this.builder.or(beyond(i, last, false), this.builder.and(tie, beyond));
		}
		return this.builder.and(beyond(0, last, true), beyond);
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private Predicate beyond(int place, List<? extends Comparable<?>> last, boolean orEqual) {
		Expression<Comparable> column = (Expression<Comparable>) this.columns.get(place);
		Comparable value = last.get(place);
		if (orEqual) {
			return this.ascending ? this.builder.greaterThanOrEqualTo(column, value)
					: this.builder.lessThanOrEqualTo(column, value);
		}
		return this.ascending ? this.builder.greaterThan(column, value) : this.builder.lessThan(column, value);
	}

}

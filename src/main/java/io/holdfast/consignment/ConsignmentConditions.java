package io.holdfast.consignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.holdfast.consignment.ConsignmentFilter.Choice;
import io.holdfast.consignment.ConsignmentFilter.Span;
import io.holdfast.consignment.ConsignmentFilter.Words;
import io.holdfast.kernel.TenantId;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import lombok.RequiredArgsConstructor;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;

/** What a filter asks of one kind of row. */
@RequiredArgsConstructor
final class ConsignmentConditions {

	/** No id sorts behind it, in whatever order the database has for texts. */
	private static final String LAST = "z".repeat(64);

	private final CriteriaBuilder builder;

	private final Root<?> row;

	private final List<Predicate> all = new ArrayList<>();

	void add(Predicate predicate) {
		this.all.add(predicate);
	}

	/** What is asked of documents and of allocations under the same names. */
	void alike(TenantId tenant, ConsignmentFilter filter) {
		of(tenant);
		oneOf("id", filter.ids());
		oneOf("warehouseId", filter.warehouses());
		words(this.row.get("orderId"), filter.orders());
		span("updatedAt", filter.updated());
		span("createdAt", filter.created());
	}

	void of(TenantId tenant) {
		this.all.add(this.builder.equal(this.row.get("tenantId"), tenant));
	}

	List<Predicate> all() {
		return this.all;
	}

	void oneOf(String attribute, @Nullable Collection<?> values) {
		if (values != null) {
			this.all.add(this.row.get(attribute).in(values));
		}
	}

	void words(Expression<String> text, @Nullable Words words) {
		if (words == null) {
			return;
		}
		this.all.add((words.prefix() != null) ? beginning(text, words.prefix()) : text.in(words.oneOf()));
	}

	/**
	 * Not by "like": before it has checked whose a row is, the database looks into an
	 * index only by what can't leak what it looks at, and that one could.
	 */
	private Predicate beginning(Expression<String> text, String prefix) {
		return this.builder.isTrue(this.builder.function("starts_with", Boolean.class, text,
				((HibernateCriteriaBuilder) this.builder).value(prefix)));
	}

	/** As {@link #words}, of Holdfast's own ids, whose index is not one for prefixes. */
	void ownIds(Expression<String> id, @Nullable Words words) {
		words(id, words);
		if (words != null && words.prefix() != null) {
			this.all.add(this.builder.between(id, words.prefix(), words.prefix() + LAST));
		}
	}

	void span(String attribute, Span span) {
		Path<Instant> at = this.row.get(attribute);
		if (span.from() != null) {
			this.all.add(span.withFrom() ? this.builder.greaterThanOrEqualTo(at, span.from())
					: this.builder.greaterThan(at, span.from()));
		}
		if (span.to() != null) {
			this.all.add(span.withTo() ? this.builder.lessThanOrEqualTo(at, span.to())
					: this.builder.lessThan(at, span.to()));
		}
	}

	/** Whether no hold of it is over. */
	Predicate upToDate(Instant now) {
		Path<Instant> expiresAt = this.row.get("expiresAt");
		return this.builder.or(this.builder.isNull(expiresAt), this.builder.greaterThan(expiresAt, now));
	}

	Predicate in(Choice choice) {
		List<Predicate> places = new ArrayList<>();
		if (choice.in() != null) {
			places.add(this.row.get("warehouseId").in(choice.in()));
		}
		if (!choice.notIn().isEmpty()) {
			places.add(this.builder.not(this.row.get("warehouseId").in(choice.notIn())));
		}
		return this.builder.and(places.toArray(Predicate[]::new));
	}

}

package io.holdfast.consignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.holdfast.consignment.ConsignmentFilter.Choice;
import io.holdfast.consignment.ConsignmentFilter.Sort;
import io.holdfast.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Finds the ids of documents, and of allocations that are in none, as one list: of both
 * the first ones are read, from an index that has them in order, and merged.
 */
@Component
@RequiredArgsConstructor
class ConsignmentSearch {

	private final EntityManager entities;

	private final DueConsignments due;

	List<String> find(TenantId tenant, ConsignmentFilter filter, Sort sort, boolean ascending, int offset, int limit,
			Instant now) {
		int most = offset + limit;
		Comparator<Found> order = Comparator.comparing(Found::at).thenComparing(Found::id);
		return Stream
			.concat(documents(tenant, filter, sort, ascending, most, now).stream(),
					single(tenant, filter, sort, ascending, most, now).stream())
			.sorted(ascending ? order : order.reversed())
			.skip(offset)
			.limit(limit)
			.map(Found::id)
			.toList();
	}

	private List<Found> documents(TenantId tenant, ConsignmentFilter filter, Sort sort, boolean ascending, int most,
			Instant now) {
		CriteriaBuilder builder = this.entities.getCriteriaBuilder();
		CriteriaQuery<Tuple> query = builder.createTupleQuery();
		Root<Consignment> row = query.from(Consignment.class);
		ConsignmentConditions where = new ConsignmentConditions(builder, row);
		where.alike(tenant, filter);
		where.words(row.get("references").get("own"), filter.references());
		where.words(row.get("references").get("root"), filter.roots());
		if (filter.items() != null) {
			where.add(row.get("id").in(having(tenant, filter.items(), query, builder)));
		}
		if (filter.statuses() != null) {
			where.add(reading(filter.statuses(), where, row, builder, this.due.find(tenant, filter.statuses(), now),
					now));
		}
		return found(query.where(where.all()), row, sort, ascending, most, builder);
	}

	private static Subquery<String> having(TenantId tenant, Set<String> names, CriteriaQuery<?> query,
			CriteriaBuilder builder) {
		Subquery<String> ids = query.subquery(String.class);
		Root<ConsignmentItem> item = ids.from(ConsignmentItem.class);
		return ids.select(item.get("consignmentId"))
			.where(builder.equal(item.get("tenantId"), tenant), item.get("name").in(names));
	}

	private static Predicate reading(List<Choice> choices, ConsignmentConditions where, Root<?> row,
			CriteriaBuilder builder, List<String> due, Instant now) {
		Predicate[] stored = choices.stream()
			.map((choice) -> builder.and(builder.equal(row.get("status"), choice.status()), where.in(choice)))
			.toArray(Predicate[]::new);
		Predicate reads = builder.and(builder.or(stored), where.upToDate(now));
		return due.isEmpty() ? reads : builder.or(reads, row.get("id").in(due));
	}

	private List<Found> single(TenantId tenant, ConsignmentFilter filter, Sort sort, boolean ascending, int most,
			Instant now) {
		CriteriaBuilder builder = this.entities.getCriteriaBuilder();
		CriteriaQuery<Tuple> query = builder.createTupleQuery();
		Root<?> row = query.from(allocation());
		ConsignmentConditions where = new ConsignmentConditions(builder, row);
		where.alike(tenant, filter);
		where.add(builder.isNull(row.get("document").get("consignmentId")));
		where.oneOf("itemId", filter.items());
		where.ownIds(row.get("id"), AloneConditions.named(filter.references()));
		where.ownIds(row.get("id"), AloneConditions.named(filter.roots()));
		if (filter.statuses() != null) {
			where.add(builder.or(filter.statuses()
				.stream()
				.map((choice) -> builder.and(AloneConditions.standing(choice, where, row, builder, now),
						where.in(choice)))
				.toArray(Predicate[]::new)));
		}
		return found(query.where(where.all()), row, sort, ascending, most, builder);
	}

	private List<Found> found(CriteriaQuery<Tuple> query, Root<?> row, Sort sort, boolean ascending, int most,
			CriteriaBuilder builder) {
		Path<?> key = row.get(switch (sort) {
			case UPDATED -> "updatedAt";
			case CREATED -> "createdAt";
			case ID -> "id";
		});
		Path<String> id = row.get("id");
		query.select(builder.tuple(id, key))
			.orderBy(ascending ? List.of(builder.asc(key), builder.asc(id))
					: List.of(builder.desc(key), builder.desc(id)));
		List<Found> found = new ArrayList<>();
		this.entities.createQuery(query)
			.setMaxResults(most)
			.getResultStream()
			.forEach((tuple) -> found
				.add(new Found(tuple.get(id), (tuple.get(key) instanceof Instant at) ? at : Instant.EPOCH)));
		return found;
	}

	/** Known by its name: rooms know each other's ids only. */
	@SuppressWarnings("unchecked")
	private Class<Object> allocation() {
		return (Class<Object>) this.entities.getMetamodel().entity("Allocation").getJavaType();
	}

	/**
	 * @param at what it is sorted by; always the same where that is the id alone
	 */
	private record Found(String id, Instant at) {
	}

}

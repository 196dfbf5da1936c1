package io.holdfast.allocation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Cursor;
import io.holdfast.kernel.Keyset;
import io.holdfast.kernel.Page;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.Walk;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds allocations by what a filter names and by nothing else. */
@Component
@RequiredArgsConstructor
class AllocationSearch {

	private final EntityManager entities;

	List<Allocation> find(TenantId tenant, AllocationFilter filter, boolean oldestFirst, Page.Request page,
			Instant now) {
		CriteriaBuilder builder = this.entities.getCriteriaBuilder();
		CriteriaQuery<Allocation> query = builder.createQuery(Allocation.class);
		Root<Allocation> allocation = query.from(Allocation.class);
		Keyset keys = new Keyset(builder, oldestFirst,
				List.of(allocation.get("createdAt"), allocation.get("ordinal"), allocation.get("id")));
		List<Predicate> where = matching(tenant, filter, now, builder, allocation);
		Cursor after = page.after(3);
		if (after != null) {
			where.add(keys.beyond(List.of(after.instant(0), after.integer(1), after.text(2))));
		}
		query.where(where).orderBy(keys.order());
		return this.entities.createQuery(query).setMaxResults(page.fetch()).getResultList();
	}

	/** Those that are in no document and have not ended by cancelling or expiry. */
	List<Allocation> alone(TenantId tenant, @Nullable String warehouseId, Collection<String> orderIds, Walk walk,
			Instant now) {
		CriteriaBuilder builder = this.entities.getCriteriaBuilder();
		CriteriaQuery<Allocation> query = builder.createQuery(Allocation.class);
		Root<Allocation> allocation = query.from(Allocation.class);
		List<Predicate> where = matching(tenant, new AllocationFilter(null, warehouseId, null, null, null), now,
				builder, allocation);
		where.add(builder.isNull(allocation.get("document").get("consignmentId")));
		where.add(builder.not(reads(AllocationStatus.CANCELLED, now, builder, allocation)));
		if (!orderIds.isEmpty()) {
			where.add(allocation.get("orderId").in(orderIds));
		}
		return walk.take(this.entities, query, allocation, "id", where);
	}

	private static List<Predicate> matching(TenantId tenant, AllocationFilter filter, Instant now,
			CriteriaBuilder builder, Root<Allocation> allocation) {
		List<Predicate> where = new ArrayList<>();
		where.add(builder.equal(allocation.get("tenantId"), tenant));
		if (filter.status() != null) {
			where.add(reads(filter.status(), now, builder, allocation));
		}
		if (filter.warehouseId() != null) {
			where.add(builder.equal(allocation.get("warehouseId"), filter.warehouseId()));
		}
		if (filter.itemId() != null) {
			where.add(builder.equal(allocation.get("itemId"), filter.itemId()));
		}
		if (filter.orderId() != null) {
			where.add(builder.equal(allocation.get("orderId"), filter.orderId()));
		}
		if (filter.expiresBefore() != null) {
			where.add(reads(AllocationStatus.PENDING, now, builder, allocation));
			where.add(builder.lessThan(allocation.get("expiresAt"), filter.expiresBefore()));
		}
		return where;
	}

	/** A hold that is due reads as CANCELLED, whether or not it has been released. */
	private static Predicate reads(AllocationStatus status, Instant now, CriteriaBuilder builder,
			Root<Allocation> allocation) {
		Path<Instant> expiresAt = allocation.get("expiresAt");
		Predicate stored = builder.equal(allocation.get("status"), status);
		return switch (status) {
			case PENDING ->
				builder.and(stored, builder.or(builder.isNull(expiresAt), builder.greaterThan(expiresAt, now)));
			case CANCELLED ->
				builder.or(stored, builder.and(builder.equal(allocation.get("status"), AllocationStatus.PENDING),
						builder.lessThanOrEqualTo(expiresAt, now)));
			case CONFIRMED, FULFILLED -> stored;
		};
	}

}

package io.holdfast.allocation;

import java.util.List;

import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.KeyRange;
import io.holdfast.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import lombok.RequiredArgsConstructor;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Allocations as they are stored, to be held against counters and journal. */
@Service
@RequiredArgsConstructor
public class PromiseQueryService {

	private final AllocationRepository allocations;

	private final EntityManager entities;

	/** In the order of their ids. */
	public List<Promise> page(TenantId tenant, String after, int limit) {
		return this.allocations.promises(tenant, after, Limit.of(limit));
	}

	public List<PromisedUnits> units(TenantId tenant, KeyRange items) {
		CriteriaBuilder builder = this.entities.getCriteriaBuilder();
		CriteriaQuery<PromisedUnits> query = builder.createQuery(PromisedUnits.class);
		Root<Allocation> allocation = query.from(Allocation.class);
		query
			.select(builder.construct(PromisedUnits.class, allocation.get("itemId"), allocation.get("warehouseId"),
					builder.sumAsLong(allocation.get("quantity"))))
			.where(builder.equal(allocation.get("tenantId"), tenant), items.covers(builder, allocation.get("itemId")),
					allocation.get("status").in(AllocationStatus.PENDING, AllocationStatus.CONFIRMED))
			.groupBy(allocation.get("itemId"), allocation.get("warehouseId"));
		return this.entities.createQuery(query).getResultList();
	}

}

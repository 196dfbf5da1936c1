package io.holdfast.inventory;

import java.util.ArrayList;
import java.util.List;

import io.holdfast.kernel.Cursor;
import io.holdfast.kernel.Keyset;
import io.holdfast.kernel.Page;
import io.holdfast.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Finds warehouses by what a filter names and by nothing else. */
@Component
@RequiredArgsConstructor
class WarehouseSearch {

	private final EntityManager entities;

	/** In the order of their ids. */
	List<Warehouse> find(TenantId tenant, WarehouseFilter filter, Page.Request page) {
		CriteriaBuilder builder = this.entities.getCriteriaBuilder();
		CriteriaQuery<Warehouse> query = builder.createQuery(Warehouse.class);
		Root<Warehouse> warehouse = query.from(Warehouse.class);
		Keyset keys = new Keyset(builder, true, List.of(warehouse.get("id")));
		List<Predicate> where = matching(tenant, filter, builder, warehouse);
		Cursor after = page.after(1);
		if (after != null) {
			where.add(keys.beyond(List.of(after.text(0))));
		}
		query.where(where).orderBy(keys.order());
		return this.entities.createQuery(query).setMaxResults(page.fetch()).getResultList();
	}

	private static List<Predicate> matching(TenantId tenant, WarehouseFilter filter, CriteriaBuilder builder,
			Root<Warehouse> warehouse) {
		List<Predicate> where = new ArrayList<>();
		where.add(builder.equal(warehouse.get("tenantId"), tenant));
		if (filter.code() != null) {
			where.add(builder.equal(warehouse.get("code"), filter.code()));
		}
		if (filter.type() != null) {
			where.add(builder.equal(warehouse.get("type"), filter.type()));
		}
		if (filter.active() != null) {
			where.add(builder.equal(warehouse.get("active"), filter.active()));
		}
		return where;
	}

}

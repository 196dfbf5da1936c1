package io.holdfast.allocation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import io.holdfast.kernel.TenantId;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Allocations, to be changed under the locks of their items. */
public interface AllocationRepository extends Repository<Allocation, Allocation.Key> {

	@Query("select a from Allocation a where a.tenantId = :tenant and a.id in :ids")
	List<Allocation> find(TenantId tenant, Collection<String> ids);

	/**
	 * The holds of these items that are over, of each item the oldest, at most so many.
	 */
	@NativeQuery("""
			select due.* from inventory_item i
			cross join lateral (
				select a.* from allocation a
				where a.tenant_id = :#{#tenant.value} and a.inventory_item_id = i.id
					and a.status = 'PENDING' and a.expires_at <= :now
				order by a.expires_at, a.id
				limit :limit) due
			where i.tenant_id = :#{#tenant.value} and i.id in (:itemIds)
			order by due.inventory_item_id, due.expires_at, due.id""")
	List<Allocation> due(TenantId tenant, Collection<String> itemIds, Instant now, int limit);

}

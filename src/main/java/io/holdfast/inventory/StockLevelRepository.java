package io.holdfast.inventory;

import java.util.Collection;
import java.util.List;

import io.holdfast.kernel.TenantId;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StockLevelRepository extends Repository<StockLevel, StockLevel.Key> {

	/**
	 * Of some items every level, of the others those in the warehouses named. To be read
	 * under the items' locks.
	 */
	@Query("""
			select l from StockLevel l
			where l.tenantId = :tenant and (l.itemId in :wholeItemIds
				or (l.itemId in :itemIds and l.warehouseId in :warehouseIds))""")
	List<StockLevel> find(TenantId tenant, Collection<String> wholeItemIds, Collection<String> itemIds,
			Collection<String> warehouseIds);

}

package io.holdfast.inventory;

import java.util.List;

import io.holdfast.kernel.TenantId;
import jakarta.persistence.QueryHint;
import org.hibernate.jpa.HibernateHints;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface StockLevelRepository extends Repository<StockLevel, StockLevel.Key> {

	/**
	 * Of some items every level, of the others those in the warehouses named. To be read
	 * under the items' locks; levels that were read before are as the batch has left
	 * them.
	 */
	@QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
	@NativeQuery("""
			select l.* from stock_level l
			where l.tenant_id = :tenant and (l.inventory_item_id = any(cast(:wholeItemIds as text[]))
				or (l.inventory_item_id = any(cast(:itemIds as text[]))
					and l.warehouse_id = any(cast(:warehouseIds as text[]))))""")
	List<StockLevel> find(TenantId tenant, String[] wholeItemIds, String[] itemIds, String[] warehouseIds);

}

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
	 * Of some of the items every level, of the others those in the warehouses named; each
	 * with its {@link Warehouse}. To be read under the items' locks; levels that were
	 * read before are as the batch has left them.
	 */
	@QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
	@NativeQuery(sqlResultSetMapping = StockLevel.WITH_WAREHOUSE, value = """
			select l.*, w.tenant_id as w_tenant_id, w.id as w_id, w.code as w_code, w.name as w_name, w.type as w_type,
				w.priority as w_priority, w.latitude as w_latitude, w.longitude as w_longitude, w.active as w_active,
				w.created_at as w_created_at, w.updated_at as w_updated_at, w.lock_version as w_lock_version
			from stock_level l
			join warehouse w on w.tenant_id = :tenant and w.id = l.warehouse_id
			where l.tenant_id = :tenant and l.inventory_item_id = any(cast(:itemIds as text[]))
				and (l.inventory_item_id = any(cast(:wholeItemIds as text[]))
					or l.warehouse_id = any(cast(:warehouseIds as text[])))""")
	List<Object[]> find(TenantId tenant, String[] itemIds, String[] wholeItemIds, String[] warehouseIds);

	/**
	 * The levels that come after this one, in the order of item and warehouse. The page
	 * is cut before anything is joined to it.
	 */
	@NativeQuery("""
			select l.inventory_item_id, l.warehouse_id, i.sku, i.name, w.code, l.on_hand, l.safety_stock
			from (
				select s.inventory_item_id, s.warehouse_id, s.on_hand, s.safety_stock from stock_level s
				where s.tenant_id = :tenant and (s.inventory_item_id, s.warehouse_id) > (:itemId, :warehouseId)
				order by s.inventory_item_id, s.warehouse_id
				limit :limit) l
			join inventory_item i on i.tenant_id = :tenant and i.id = l.inventory_item_id
			join warehouse w on w.tenant_id = :tenant and w.id = l.warehouse_id
			order by l.inventory_item_id, l.warehouse_id""")
	List<Exported> export(TenantId tenant, String itemId, String warehouseId, int limit);

	/** A level, and what files call its item and warehouse. */
	record Exported(String itemId, String warehouseId, String sku, String name, String code, int onHand,
			int safetyStock) {

		StockRow row() {
			return new StockRow(this.sku, this.name, this.code, this.onHand, this.safetyStock);
		}

	}

}

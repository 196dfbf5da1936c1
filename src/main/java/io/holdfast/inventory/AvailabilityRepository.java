package io.holdfast.inventory;

import java.time.Instant;
import java.util.List;

import io.holdfast.kernel.TenantId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface AvailabilityRepository extends Repository<StockLevel, StockLevel.Key> {

	/**
	 * Every level of the items with these skus as it reads at an instant: a hold that is
	 * due counts no more, whether or not it has been released, and what it gives back to
	 * the reservation of its order is committed again. An item that was never stocked has
	 * one row without a warehouse. In the order of item and warehouse.
	 */
	@NativeQuery("""
			select i.sku, i.id as item_id, i.committed + coalesce(g.units, 0) as committed, i.backordered, l.warehouse_id, l.on_hand,
				l.reserved - coalesce(d.quantity, 0) as reserved, l.safety_stock
			from inventory_item i
			left join stock_level l on l.tenant_id = :tenant and l.inventory_item_id = i.id
			left join lateral (
				select sum(a.quantity) as quantity from allocation a
				where a.tenant_id = :tenant and a.inventory_item_id = i.id and a.warehouse_id = l.warehouse_id
					and a.status = 'PENDING' and a.expires_at <= :now) d on true
			left join lateral (
				select cast(sum(greatest(0, r.promised - p.allocated + p.due) - greatest(0, r.promised - p.allocated))
					as bigint) as units
				from (
					select n.order_id, sum(n.quantity - n.backordered - n.rejected - n.deferred) as promised
					from reservation_line n
					where n.tenant_id = :tenant and n.inventory_item_id = i.id
					group by n.order_id) r
				cross join lateral (
					select sum(a.quantity) as allocated,
						sum(a.quantity) filter (where a.status = 'PENDING' and a.expires_at <= :now) as due
					from allocation a
					where a.tenant_id = :tenant and a.order_id = r.order_id and a.inventory_item_id = i.id
						and a.status <> 'CANCELLED') p
				where p.due > 0) g on true
			where i.tenant_id = :tenant and i.sku = any(cast(:skus as text[]))
			order by i.id, l.warehouse_id""")
	List<Row> find(TenantId tenant, String[] skus, Instant now);

	/**
	 * A level, and the item that it is of.
	 *
	 * @param warehouseId null, as the figures are, if the item was never stocked
	 */
	record Row(String sku, String itemId, long committed, long backordered, @Nullable String warehouseId,
			@Nullable Integer onHand, @Nullable Long reserved, @Nullable Integer safetyStock) {

		List<WarehouseAvailability> availability() {
			if (this.warehouseId == null || this.onHand == null || this.reserved == null || this.safetyStock == null) {
				return List.of();
			}
			Balance balance = new Balance(this.onHand, Math.toIntExact(this.reserved), this.safetyStock);
			return List.of(new WarehouseAvailability(this.warehouseId, balance.available()));
		}

	}

}

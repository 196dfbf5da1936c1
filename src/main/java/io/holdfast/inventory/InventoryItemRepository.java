package io.holdfast.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import io.holdfast.kernel.TenantId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The entity comes only out of {@link #lock}; everything else reads rows. */
public interface InventoryItemRepository extends Repository<InventoryItem, InventoryItem.Key> {

	/**
	 * The items named, and those of the allocations named, in the documents named and of
	 * the orders named, and of the orders' reservations, in id order.
	 */
	String NAMED = """
			select i.* from inventory_item i
			where i.tenant_id = :tenant and i.id = any(array(
				select unnest(cast(:itemIds as text[]))
				union
				select a.inventory_item_id from allocation a
				where a.tenant_id = :tenant and a.id = any(cast(:allocationIds as text[]))
				union
				select l.inventory_item_id from reservation_line l
				where l.tenant_id = :tenant and l.order_id = any(cast(:reservingOrderIds as text[]))
				union
				select d.inventory_item_id from allocation d
				where d.tenant_id = :tenant and d.consignment_id = any(cast(:consignmentIds as text[]))
				union
				select o.inventory_item_id from allocation o
				where o.tenant_id = :tenant and o.order_id = any(cast(:orderIds as text[]))))
			order by i.id
			for no key update of i""";

	/**
	 * What the holds of an item i that are due, and were not released, give back to the
	 * reservations of their orders.
	 */
	String GIVEN_BACK = """
			select cast(sum(greatest(0, r.promised - p.allocated + d.quantity)
				- greatest(0, r.promised - p.allocated)) as bigint) as units
			from (
				select a.order_id, sum(a.quantity) as quantity
				from allocation a
				where a.tenant_id = :tenant and a.inventory_item_id = i.id
					and a.status = 'PENDING' and a.expires_at <= :now
				group by a.order_id) d
			cross join lateral (
				select sum(l.quantity - l.backordered - l.rejected - l.deferred) as promised
				from reservation_line l
				where l.tenant_id = :tenant and l.order_id = d.order_id and l.inventory_item_id = i.id) r
			cross join lateral (
				select sum(a.quantity) as allocated
				from allocation a
				where a.tenant_id = :tenant and a.order_id = d.order_id and a.inventory_item_id = i.id
					and a.status <> 'CANCELLED') p""";

	/**
	 * Locks all items that a batch will touch, in one statement and in id order: two
	 * batches that want the same items can only wait for each other, never deadlock.
	 * Items that do not exist are left out. Allocations and reservations are found by
	 * sub-selects of the same statement, since an item learned before its lock could not
	 * be locked in order any more; a union and not an "or", so that each part uses its
	 * index, and an array and not a table to join, so that nothing can be read but the
	 * items named, whatever is guessed of a tenant's size.
	 */
	@NativeQuery(NAMED)
	List<InventoryItem> lock(TenantId tenant, String[] itemIds, String[] allocationIds, String[] reservingOrderIds,
			String[] consignmentIds, String[] orderIds);

	/**
	 * As {@link #lock}, and leaves out also those that another transaction has locked.
	 */
	@NativeQuery(NAMED + " skip locked")
	List<InventoryItem> tryLock(TenantId tenant, String[] itemIds, String[] allocationIds, String[] reservingOrderIds,
			String[] consignmentIds, String[] orderIds);

	@Query("""
			select new io.holdfast.inventory.InventoryItemRepository$Row(
				i.id, i.sku, i.name, i.metadata, i.revision, i.totals.committed, i.totals.backordered, i.createdAt,
				i.updatedAt)
			from InventoryItem i
			where i.tenantId = :tenant and i.id in :ids""")
	List<Row> find(TenantId tenant, Collection<String> ids);

	@Query("""
			select new io.holdfast.inventory.InventoryItemRepository$Row(
				i.id, i.sku, i.name, i.metadata, i.revision, i.totals.committed, i.totals.backordered, i.createdAt,
				i.updatedAt)
			from InventoryItem i
			where i.tenantId = :tenant and i.sku = :sku""")
	List<Row> findBySku(TenantId tenant, String sku);

	@Query("select new io.holdfast.inventory.SkuOf(i.id, i.sku) from InventoryItem i "
			+ "where i.tenantId = :tenant and (i.id in :names or i.sku in :names)")
	List<SkuOf> skus(TenantId tenant, Collection<String> names);

	@Query("""
			select new io.holdfast.inventory.InventoryItemRepository$Row(
				i.id, i.sku, i.name, i.metadata, i.revision, i.totals.committed, i.totals.backordered, i.createdAt,
				i.updatedAt)
			from InventoryItem i
			where i.tenantId = :tenant and i.id > :after
			order by i.id""")
	List<Row> list(TenantId tenant, String after, Limit limit);

	@Query("""
			select new io.holdfast.inventory.ItemCounters(i.id, i.totals, i.journalSeq)
			from InventoryItem i
			where i.tenantId = :tenant and i.id > :after
			order by i.id""")
	List<ItemCounters> counters(TenantId tenant, String after, Limit limit);

	/**
	 * The levels of these items as they read at an instant: a hold that is due counts no
	 * more, whether or not it has been released. In the order of item and warehouse.
	 */
	@Query("""
			select new io.holdfast.inventory.InventoryItemRepository$LevelRow(
				l.itemId, l.warehouseId, l.balance.onHand, l.balance.reserved - coalesce(d.quantity, 0),
				l.balance.safetyStock, d.lastExpiry)
			from StockLevel l
			left join (
				select a.itemId as itemId, a.warehouseId as warehouseId, sum(a.quantity) as quantity,
					max(a.expiresAt) as lastExpiry
				from Allocation a
				where a.tenantId = :tenant and a.itemId in :itemIds
					and a.status = io.holdfast.kernel.AllocationStatus.PENDING and a.expiresAt <= :now
				group by a.itemId, a.warehouseId) d
				on d.itemId = l.itemId and d.warehouseId = l.warehouseId
			where l.tenantId = :tenant and l.itemId in :itemIds
			order by l.itemId, l.warehouseId""")
	List<LevelRow> levels(TenantId tenant, Collection<String> itemIds, Instant now);

	@NativeQuery("""
			select i.id as "itemId", g.units as "units"
			from inventory_item i
			cross join lateral (""" + GIVEN_BACK + """
			) g
			where i.tenant_id = :tenant and i.id = any(cast(:itemIds as text[])) and g.units > 0""")
	List<GivenBack> givenBack(TenantId tenant, String[] itemIds, Instant now);

	/** An item without its counters. */
	record Row(String id, String sku, String name, String metadata, int revision, long committed, long backordered,
			Instant createdAt, Instant updatedAt) {
	}

	/**
	 * A level without the holds that are due.
	 *
	 * @param lastExpiry when the last of these was over, null if there are none
	 */
	record LevelRow(String itemId, String warehouseId, int onHand, long reserved, int safetyStock,
			@Nullable Instant lastExpiry) {

		StockLevelView view() {
			return new StockLevelView(this.itemId, this.warehouseId,
					new Balance(this.onHand, Math.toIntExact(this.reserved), this.safetyStock));
		}

	}

}

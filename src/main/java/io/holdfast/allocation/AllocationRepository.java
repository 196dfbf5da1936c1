package io.holdfast.allocation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.holdfast.kernel.TenantId;
import jakarta.persistence.QueryHint;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** Allocations, to be changed under the locks of their items. */
public interface AllocationRepository extends Repository<Allocation, Allocation.Key> {

	@NativeQuery("select a.* from allocation a where a.tenant_id = :tenant and a.id = any(cast(:ids as text[]))")
	List<Allocation> find(TenantId tenant, String[] ids);

	/** All that are in these documents, or of these orders. */
	@NativeQuery("""
			select a.* from allocation a
			where a.tenant_id = :tenant and a.consignment_id = any(cast(:consignmentIds as text[]))
			union
			select o.* from allocation o
			where o.tenant_id = :tenant and o.order_id = any(cast(:orderIds as text[]))""")
	List<Allocation> find(TenantId tenant, String[] consignmentIds, String[] orderIds);

	@Query("""
			select new io.holdfast.allocation.Promise(a.id, a.itemId, a.orderId, a.warehouseId, a.quantity, a.status)
			from Allocation a
			where a.tenantId = :tenant and a.id > :after
			order by a.id""")
	List<Promise> promises(TenantId tenant, String after, Limit limit);

	/**
	 * The holds of these items that are over, of each item the oldest, at most so many.
	 */
	@NativeQuery("""
			select due.* from inventory_item i
			cross join lateral (
				select a.* from allocation a
				where a.tenant_id = :tenant and a.inventory_item_id = i.id
					and a.status = 'PENDING' and a.expires_at <= :now
				order by a.expires_at, a.id
				limit :limit) due
			where i.tenant_id = :tenant and i.id = any(cast(:itemIds as text[]))
			order by due.inventory_item_id, due.expires_at, due.id""")
	List<Allocation> due(TenantId tenant, String[] itemIds, Instant now, int limit);

	/**
	 * The holds of the item that are not over, without those that the caller knows. Read
	 * from an index of the PENDING ones alone.
	 */
	@QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
	@NativeQuery("""
			select coalesce(sum(a.quantity), 0) as "units", min(a.expires_at) as "soonestExpiry"
			from allocation a
			where a.tenant_id = :tenant and a.inventory_item_id = :itemId and a.status = 'PENDING'
				and (a.expires_at is null or a.expires_at > :now) and a.id <> all(cast(:known as text[]))""")
	Pending pending(TenantId tenant, String itemId, Instant now, String[] known);

	/**
	 * The items of the oldest holds that are over, the oldest first, but not these. At
	 * most so many holds are read, however many there are.
	 */
	@NativeQuery("""
			select due.inventory_item_id from (
				select a.inventory_item_id, a.expires_at from allocation a
				where a.tenant_id = :tenant and a.status = 'PENDING' and a.expires_at <= :now
					and a.inventory_item_id <> all (cast(:except as text[]))
				order by a.expires_at
				limit :limit) due
			group by due.inventory_item_id
			order by min(due.expires_at), due.inventory_item_id""")
	List<String> itemsWithDueHolds(TenantId tenant, Instant now, String[] except, int limit);

	/**
	 * The open promises, if there are any: those over and not yet released are counted
	 * apart. Read from an index of the PENDING ones alone.
	 */
	@Query("""
			select new io.holdfast.allocation.AllocationRepository$Holds(
				count(case when a.expiresAt is null or a.expiresAt > :now then 1 end),
				coalesce(sum(case when a.expiresAt is null or a.expiresAt > :now then a.quantity end), 0),
				count(case when a.expiresAt <= :now then 1 end),
				min(case when a.expiresAt > :now then a.expiresAt end))
			from Allocation a
			where a.tenantId = :tenant and a.status = io.holdfast.kernel.AllocationStatus.PENDING
			group by a.tenantId""")
	Optional<Holds> holds(TenantId tenant, Instant now);

	/** What the tenant holds, read from an index of the PENDING ones alone. */
	@NativeQuery("""
			select count(*) as "holds", coalesce(sum(h.quantity), 0) as "units"
			from (
				select a.quantity from allocation a
				where a.tenant_id = :tenant and a.status = 'PENDING' and (a.expires_at is null or a.expires_at > :now)
				limit :most) h""")
	SumOfHolds held(TenantId tenant, Instant now, long most);

	/** What each of the orders holds, if it is anything. */
	@NativeQuery("""
			select a.order_id as "orderId", count(*) as "holds", sum(a.quantity) as "units"
			from allocation a
			where a.tenant_id = :tenant and a.order_id = any(cast(:orderIds as text[]))
				and a.status = 'PENDING' and (a.expires_at is null or a.expires_at > :now)
			group by a.order_id""")
	List<OrderHolds> heldByOrder(TenantId tenant, Instant now, String[] orderIds);

	/** How much is held together. */
	interface SumOfHolds {

		long getHolds();

		long getUnits();

		default Held held() {
			return new Held(getHolds(), getUnits());
		}

	}

	/** How much an order holds. */
	interface OrderHolds extends SumOfHolds {

		String getOrderId();

	}

	/** Units that nobody has confirmed, and when the first of them are free again. */
	interface Pending {

		long getUnits();

		@Nullable Instant getSoonestExpiry();

	}

	/**
	 * What a tenant has promised and nobody has confirmed.
	 *
	 * @param due over and not yet released, not among those open
	 * @param soonestExpiry of those open, null if none expires
	 */
	record Holds(long open, long units, long due, @Nullable Instant soonestExpiry) {
	}

}

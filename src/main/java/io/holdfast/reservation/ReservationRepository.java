package io.holdfast.reservation;

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

/**
 * Reservations, to be changed under the locks of their items. A batch asks while it has
 * changes to write: it knows them, and they are not written for the question, for between
 * an act and its promotions no row would be right.
 */
public interface ReservationRepository extends Repository<OrderReservation, OrderReservation.Key> {

	/** Of these orders, in the order of their ids. */
	String NAMED = """
			select r.* from order_reservation r
			where r.tenant_id = :tenant and r.order_id = any(cast(:orderIds as text[]))
			order by r.order_id
			for no key update of r""";

	/** After the items: lines come and go only under it. */
	@NativeQuery(NAMED)
	List<OrderReservation> lock(TenantId tenant, String[] orderIds);

	/**
	 * As {@link #lock}, and leaves out those that another transaction has locked.
	 */
	@NativeQuery(NAMED + " skip locked")
	List<OrderReservation> tryLock(TenantId tenant, String[] orderIds);

	@QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
	@NativeQuery("""
			select l.* from reservation_line l
			where l.tenant_id = :tenant and l.order_id = any(cast(:orderIds as text[]))""")
	List<ReservationLine> lines(TenantId tenant, String[] orderIds);

	/** Those that wait for the item, whom to serve first, at most so many. */
	@QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
	@NativeQuery("""
			select l.* from reservation_line l
			where l.tenant_id = :tenant and l.inventory_item_id = :itemId and l.backordered > 0
			order by l.priority desc, l.backordered_at, l.order_id, l.order_item_id
			limit :limit""")
	List<ReservationLine> waiting(TenantId tenant, String itemId, int limit);

	/** Those of which something was put off, at most so many. */
	@QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
	@NativeQuery("""
			select l.* from reservation_line l
			where l.tenant_id = :tenant and l.inventory_item_id = any(cast(:itemIds as text[])) and l.deferred > 0
			order by l.priority desc, l.order_id, l.order_item_id
			limit :limit""")
	List<ReservationLine> deferred(TenantId tenant, String[] itemIds, int limit);

	/**
	 * What the allocations of these orders hold or have sold, without the holds that were
	 * over by then.
	 */
	@QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
	@NativeQuery("""
			select a.order_id as "orderId", a.inventory_item_id as "itemId", a.order_item_id as "orderItemId",
				sum(a.quantity) as "units"
			from allocation a
			where a.tenant_id = :tenant and a.order_id = any(cast(:orderIds as text[])) and a.status <> 'CANCELLED'
				and (a.status <> 'PENDING' or a.expires_at is null or a.expires_at > :due)
			group by a.order_id, a.inventory_item_id, a.order_item_id""")
	List<Allocated> allocated(TenantId tenant, String[] orderIds, Instant due);

	/**
	 * By item, what is committed to orders and waited for; allocations as they are
	 * stored.
	 */
	@NativeQuery("""
			select r.inventory_item_id as "itemId", cast(sum(r.backordered) as bigint) as "backordered",
				cast(sum(greatest(0, r.promised - coalesce(p.allocated, 0))) as bigint) as "committed"
			from (
				select l.inventory_item_id, l.order_id, sum(l.quantity - l.backordered - l.rejected - l.deferred) as promised,
					sum(l.backordered) as backordered
				from reservation_line l
				where l.tenant_id = :tenant and l.inventory_item_id > :after
					and (cast(:upTo as text) is null or l.inventory_item_id <= :upTo)
				group by l.inventory_item_id, l.order_id) r
			cross join lateral (
				select sum(a.quantity) as allocated
				from allocation a
				where a.tenant_id = :tenant and a.order_id = r.order_id
					and a.inventory_item_id = r.inventory_item_id and a.status <> 'CANCELLED') p
			group by r.inventory_item_id""")
	List<Units> units(TenantId tenant, String after, @Nullable String upTo);

	@Query("""
			select r from OrderReservation r
			where r.tenantId = :tenant and r.orderId = :orderId""")
	Optional<OrderReservation> find(TenantId tenant, String orderId);

	@Query("""
			select r from OrderReservation r
			where r.tenantId = :tenant and r.orderId > :after
			order by r.orderId""")
	List<OrderReservation> list(TenantId tenant, String after, Limit limit);

	/** Of an item. */
	interface Units {

		String getItemId();

		long getCommitted();

		long getBackordered();

	}

	/** Units of an order item's allocations of an item. */
	interface Allocated {

		String getOrderId();

		String getItemId();

		String getOrderItemId();

		long getUnits();

	}

}

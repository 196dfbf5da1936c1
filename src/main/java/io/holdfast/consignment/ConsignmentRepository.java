package io.holdfast.consignment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.TenantId;
import jakarta.persistence.QueryHint;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** Documents, and the allocations that are their members. */
interface ConsignmentRepository extends Repository<Consignment, Consignment.Key> {

	/** In the order of their ids. */
	String NAMED = """
			select c.* from consignment c
			where c.tenant_id = :tenant and c.id = any(cast(:ids as text[]))
			order by c.id
			for no key update of c""";

	/** After the items and the reservations, all of a batch in one statement. */
	@QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
	@NativeQuery(NAMED)
	List<Consignment> lock(TenantId tenant, String[] ids);

	/** As {@link #lock}, and leaves out those that another transaction has locked. */
	@QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
	@NativeQuery(NAMED + " skip locked")
	List<Consignment> tryLock(TenantId tenant, String[] ids);

	@Query("select c from Consignment c where c.tenantId = :tenant and c.id in :ids")
	List<Consignment> find(TenantId tenant, Collection<String> ids);

	@Query("select c from Consignment c where c.tenantId = :tenant and c.expiresAt <= :now order by c.expiresAt, c.id")
	List<Consignment> due(TenantId tenant, Instant now, Limit most);

	/**
	 * The allocations in these documents. Not entities: those that a batch has not locked
	 * must be read as they are now.
	 */
	@QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
	@Query("""
			select new io.holdfast.consignment.ConsignmentRepository$MemberRow(a.document.consignmentId, a.orderId,
				a.id, a.document.line, a.orderItemId, a.itemId, a.warehouseId, a.quantity, a.status, a.expiresAt,
				a.revision, a.ordinal, a.createdAt, a.updatedAt)
			from Allocation a
			where a.tenantId = :tenant and a.document.consignmentId in :ids""")
	List<MemberRow> members(TenantId tenant, Collection<String> ids);

	/** These allocations, whether or not they are in a document. */
	@Query("""
			select new io.holdfast.consignment.ConsignmentRepository$MemberRow(a.document.consignmentId, a.orderId,
				a.id, a.document.line, a.orderItemId, a.itemId, a.warehouseId, a.quantity, a.status, a.expiresAt,
				a.revision, a.ordinal, a.createdAt, a.updatedAt)
			from Allocation a
			where a.tenantId = :tenant and a.id in :ids""")
	List<MemberRow> allocations(TenantId tenant, Collection<String> ids);

	/** Each name beside its document; known ones stay. */
	@Modifying
	@NativeQuery("""
			insert into consignment_item (tenant_id, name, consignment_id)
			select :tenant, given.name, given.consignment_id
			from unnest(cast(:names as text[]), cast(:consignments as text[])) as given (name, consignment_id)
			on conflict (tenant_id, name, consignment_id) do nothing""")
	int remember(TenantId tenant, String[] names, String[] consignments);

	/**
	 * An allocation and the document that it is in.
	 *
	 * @param line null if it is in none
	 */
	record MemberRow(@Nullable String consignmentId, String orderId, String id, @Nullable Integer line,
			String orderItemId, String itemId, String warehouseId, int quantity, AllocationStatus status,
			@Nullable Instant expiresAt, int revision, int ordinal, Instant createdAt, Instant updatedAt) {

		Member member() {
			return new Member(this.id, (this.line != null) ? this.line : 1, this.orderItemId, this.itemId,
					this.warehouseId, this.quantity, this.status, this.expiresAt, this.revision, this.ordinal,
					this.createdAt, this.updatedAt);
		}

	}

}

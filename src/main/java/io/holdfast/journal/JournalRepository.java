package io.holdfast.journal;

import java.time.Instant;
import java.util.List;

import io.holdfast.kernel.TenantId;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JournalRepository extends Repository<JournalEntry, JournalEntry.Key> {

	@Query("""
			select e from JournalEntry e
			where e.tenantId = :tenant and e.allocationId = :allocationId and e.status is not null
			order by e.seq""")
	List<JournalEntry> steps(TenantId tenant, String allocationId);

	@NativeQuery("""
			select e.* from journal e
			where e.tenant_id = :tenant and e.allocation_id = any(cast(:allocationIds as text[])) and e.at <= :until
			order by e.at, e.inventory_item_id, e.seq""")
	List<JournalEntry> of(TenantId tenant, String[] allocationIds, Instant until);

}

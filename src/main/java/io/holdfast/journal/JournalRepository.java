package io.holdfast.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import io.holdfast.kernel.TenantId;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JournalRepository extends Repository<JournalEntry, JournalEntry.Key> {

	@Query("""
			select e from JournalEntry e
			where e.tenantId = :tenant and e.allocationId = :allocationId and e.status is not null
			order by e.seq""")
	List<JournalEntry> steps(TenantId tenant, String allocationId);

	@Query("""
			select e from JournalEntry e
			where e.tenantId = :tenant and e.allocationId in :allocationIds and e.at <= :until
			order by e.at, e.itemId, e.seq""")
	List<JournalEntry> of(TenantId tenant, Collection<String> allocationIds, Instant until);

}

package io.holdfast.journal;

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

}

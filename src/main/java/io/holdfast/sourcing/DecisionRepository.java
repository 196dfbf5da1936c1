package io.holdfast.sourcing;

import java.util.Optional;

import io.holdfast.kernel.TenantId;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DecisionRepository extends Repository<SourcingDecision, SourcingDecision.Key> {

	@Query("""
			select d from SourcingDecision d
			where d.tenantId = :tenant and d.id = :id""")
	Optional<SourcingDecision> find(TenantId tenant, String id);

}

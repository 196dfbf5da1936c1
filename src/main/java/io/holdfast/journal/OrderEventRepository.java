package io.holdfast.journal;

import java.util.Optional;

import io.holdfast.kernel.TenantId;
import jakarta.persistence.QueryHint;
import org.hibernate.jpa.HibernateHints;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

public interface OrderEventRepository extends Repository<OrderEvent, OrderEvent.Key> {

	/** Asked while a batch has changes that are yet to be written. */
	@QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
	@Query("""
			select e from OrderEvent e
			where e.tenantId = :tenant and e.source = :source and e.eventId = :eventId""")
	Optional<OrderEvent> find(TenantId tenant, String source, String eventId);

}

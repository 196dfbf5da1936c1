package io.holdfast.consignment;

import java.util.Collection;
import java.util.List;

import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Locks documents for a batch, and reads under their locks which allocations are in them.
 */
@Component
@RequiredArgsConstructor
public class ConsignmentReader {

	private final ConsignmentRepository consignments;

	public void lock(TenantId tenant, Consignments into, Collection<String> ids) {
		add(tenant, into, this.consignments.lock(tenant, ids.toArray(String[]::new)));
	}

	/** The same, without those that another transaction has locked: waits for nobody. */
	public void tryLock(TenantId tenant, Consignments into, Collection<String> ids) {
		add(tenant, into, this.consignments.tryLock(tenant, ids.toArray(String[]::new)));
	}

	private void add(TenantId tenant, Consignments into, List<Consignment> locked) {
		List<String> ids = locked.stream().map(Consignment::getId).toList();
		into.add(locked, ids.isEmpty() ? List.of() : this.consignments.members(tenant, ids));
	}

}

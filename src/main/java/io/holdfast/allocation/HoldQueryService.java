package io.holdfast.allocation;

import java.util.Collection;
import java.util.stream.Collectors;

import io.holdfast.allocation.AllocationRepository.OrderHolds;
import io.holdfast.kernel.Snapshots;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Service;

/** How much is held. */
@Service
@RequiredArgsConstructor
public class HoldQueryService {

	private final AllocationRepository allocations;

	private final Snapshots snapshots;

	/**
	 * At this moment.
	 * @param most so many of the tenant's holds are counted and no more
	 */
	public Holdings holdings(TenantId tenant, long most, Collection<String> orderIds) {
		return this.snapshots.read(tenant,
				(now) -> new Holdings(this.allocations.held(tenant, now, most).held(),
						this.allocations.heldByOrder(tenant, now, orderIds.toArray(String[]::new))
							.stream()
							.collect(Collectors.toMap(OrderHolds::getOrderId, OrderHolds::held))));
	}

}

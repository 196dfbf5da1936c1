package io.holdfast.allocation;

import java.util.Collection;
import java.util.Map;
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
	 * By a tenant as a whole, at this moment.
	 * @param most so many of its holds are counted and no more
	 */
	public Held ofTenant(TenantId tenant, long most) {
		return this.snapshots.read(tenant, (now) -> this.allocations.held(tenant, now, most).held());
	}

	/** By those of the orders that hold anything. */
	public Map<String, Held> ofOrders(TenantId tenant, Collection<String> orderIds) {
		return this.snapshots.read(tenant,
				(now) -> this.allocations.heldByOrder(tenant, now, orderIds.toArray(String[]::new))
					.stream()
					.collect(Collectors.toMap(OrderHolds::getOrderId, OrderHolds::held)));
	}

}

package io.holdfast.allocation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.holdfast.allocation.AllocationRepository.OrderHolds;
import io.holdfast.allocation.Holdings.Held;
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
	 * @param large from how much on an order is told by itself
	 */
	public Holdings holdings(TenantId tenant, Held large) {
		List<OrderHolds> rows = this.snapshots.read(tenant,
				(now) -> this.allocations.held(tenant, now, large.holds(), large.units()));
		Held whole = rows.stream()
			.filter((row) -> row.getOrderId() == null)
			.findFirst()
			.map(OrderHolds::held)
			.orElse(new Held(0, 0));
		return new Holdings(whole,
				rows.stream()
					.filter((row) -> row.getOrderId() != null)
					.collect(Collectors.toMap((row) -> Objects.requireNonNull(row.getOrderId()), OrderHolds::held)));
	}

}

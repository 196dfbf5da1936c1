package io.holdfast.dialect.envoy;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.holdfast.allocation.AllocationQueryService;
import io.holdfast.consignment.ConsignmentQueryService;
import io.holdfast.kernel.Snapshots;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.Walk;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reads documents, and allocations that are in none, as one list from one snapshot. */
@Component
@RequiredArgsConstructor
class AllocationListing {

	private final Snapshots snapshots;

	private final ConsignmentQueryService consignments;

	private final AllocationQueryService allocations;

	PageOf<AllocationBody> page(TenantId tenant, ListQuery query) {
		Walk walk = query.toWalk();
		return this.snapshots.read(tenant,
				(now) -> PageOf
					.of(walk, places(tenant, query.locationId(), query.orderIds(), walk.oneMore(), now),
							(place) -> place)
					.map((places) -> bodies(tenant, places, now)));
	}

	/** All that the order has, at most 1,000. */
	DataOf<AllocationBody> ofOrder(TenantId tenant, String orderId) {
		Walk walk = new Walk(null, true, Limits.ORDER_PAGE);
		return this.snapshots.read(tenant,
				(now) -> new DataOf<>(bodies(tenant, places(tenant, null, List.of(orderId), walk, now), now)));
	}

	private List<Walk.Place> places(TenantId tenant, @Nullable String locationId, Collection<String> orderIds,
			Walk walk, Instant now) {
		Comparator<Walk.Place> order = walk.forwards() ? Comparator.naturalOrder() : Comparator.reverseOrder();
		return Stream
			.concat(this.consignments.places(tenant, locationId, orderIds, walk).stream(),
					this.allocations.placesAlone(tenant, locationId, orderIds, walk, now).stream())
			.sorted(order)
			.limit(walk.limit())
			.toList();
	}

	/** A document all of whose holds have just expired holds nothing any more. */
	private List<AllocationBody> bodies(TenantId tenant, List<Walk.Place> places, Instant now) {
		return this.consignments.find(tenant, places.stream().map(Walk.Place::id).toList(), now)
			.stream()
			.filter(AllocationBody::isShown)
			.map(AllocationBody::of)
			.toList();
	}

}

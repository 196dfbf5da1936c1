package io.holdfast.allocation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import io.holdfast.kernel.Cursor;
import io.holdfast.kernel.Page;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.Walk;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Allocations as they read at an instant; called within a snapshot. */
@Service
@RequiredArgsConstructor
public class AllocationQueryService {

	private final AllocationRepository allocations;

	private final AllocationSearch search;

	/**
	 * @throws RefusedException with {@link Refusal.AllocationNotFound}
	 */
	public AllocationView get(TenantId tenant, String id, Instant now) {
		return this.allocations.find(tenant, new String[] { id })
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(new Refusal.AllocationNotFound(id)))
			.view()
			.asOf(now);
	}

	/** Newest first. */
	public Page<AllocationView> newestFirst(TenantId tenant, AllocationFilter filter, Page.Request page, Instant now) {
		return page(this.search.find(tenant, filter, false, page, now), page, now);
	}

	/** Oldest first, as an order's lines were allocated. */
	public Page<AllocationView> oldestFirst(TenantId tenant, AllocationFilter filter, Page.Request page, Instant now) {
		return page(this.search.find(tenant, filter, true, page, now), page, now);
	}

	/**
	 * Where those are that are in no document and have not ended by cancelling or expiry.
	 * @param orderIds any if there are none
	 */
	public List<Walk.Place> placesAlone(TenantId tenant, @Nullable String warehouseId, Collection<String> orderIds,
			Walk walk, Instant now) {
		return this.search.alone(tenant, warehouseId, orderIds, walk, now)
			.stream()
			.map((allocation) -> new Walk.Place(allocation.getCreatedAt(), allocation.getId()))
			.toList();
	}

	private static Page<AllocationView> page(List<Allocation> found, Page.Request page, Instant now) {
		return page.of(found, (last) -> Cursor.of(last.getCreatedAt(), last.getOrdinal(), last.getId()))
			.map((allocation) -> allocation.view().asOf(now));
	}

}

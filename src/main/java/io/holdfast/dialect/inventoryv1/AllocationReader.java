package io.holdfast.dialect.inventoryv1;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.holdfast.allocation.AllocationFilter;
import io.holdfast.allocation.AllocationQueryService;
import io.holdfast.allocation.AllocationView;
import io.holdfast.dialect.inventoryv1.OrderAllocations.OrderAllocation;
import io.holdfast.inventory.InventoryQueryService;
import io.holdfast.inventory.ItemView;
import io.holdfast.inventory.WarehouseService;
import io.holdfast.inventory.WarehouseView;
import io.holdfast.kernel.Page;
import io.holdfast.kernel.Snapshots;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Puts together what is read of an allocation, of its item, warehouse and history, from
 * one snapshot.
 */
@Component
@RequiredArgsConstructor
class AllocationReader {

	private final Snapshots snapshots;

	private final AllocationQueryService allocations;

	private final InventoryQueryService inventory;

	private final WarehouseService warehouses;

	private final AllocationStory story;

	AllocationDetails get(TenantId tenant, String id, boolean withDecision) {
		return this.snapshots.read(tenant, (now) -> {
			AllocationView view = this.allocations.get(tenant, id, now);
			return AllocationDetails.of(view, this.inventory.get(tenant, view.itemId(), now),
					this.warehouses.get(tenant, view.terms().warehouseId()), this.story.steps(tenant, id),
					withDecision ? this.story.decision(tenant, view) : null);
		});
	}

	PageOf<AllocationBody> list(TenantId tenant, AllocationFilter filter, Page.Request page) {
		return this.snapshots.read(tenant,
				(now) -> PageOf.of(this.allocations.newestFirst(tenant, filter, page, now).map(AllocationBody::of)));
	}

	OrderAllocations ofOrder(TenantId tenant, OrderQuery query, String orderId) {
		return this.snapshots.read(tenant, (now) -> {
			Page<AllocationView> page = this.allocations.oldestFirst(tenant,
					AllocationFilter.ofOrder(orderId, query.status()),
					new Page.Request(Limits.ORDER_PAGE, query.cursor()), now);
			return OrderAllocations.of(query.isDetailed() ? detailed(tenant, page, now) : brief(tenant, page, now));
		});
	}

	private Page<OrderAllocation> brief(TenantId tenant, Page<AllocationView> page, Instant now) {
		Map<String, ItemView> items = items(tenant, page, now);
		return page.map((view) -> OrderAllocation.brief(view, known(items, view.itemId()).figures()));
	}

	private Page<OrderAllocation> detailed(TenantId tenant, Page<AllocationView> page, Instant now) {
		Map<String, ItemView> items = items(tenant, page, now);
		List<String> warehouseIds = page.rows().stream().map((view) -> view.terms().warehouseId()).distinct().toList();
		Map<String, WarehouseView> places = this.warehouses.find(tenant, warehouseIds);
		return page.map((view) -> OrderAllocation.detailed(view, known(items, view.itemId()).figures(),
				known(places, view.terms().warehouseId())));
	}

	private Map<String, ItemView> items(TenantId tenant, Page<AllocationView> page, Instant now) {
		return this.inventory.find(tenant, page.rows().stream().map(AllocationView::itemId).distinct().toList(), now);
	}

	/** Foreign keys see to it that what an allocation names exists. */
	private static <T> T known(Map<String, T> found, String id) {
		return Objects.requireNonNull(found.get(id));
	}

}

package io.holdfast.execution;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.holdfast.execution.AllocationCommand.Allocate;
import io.holdfast.inventory.InventoryQueryService;
import io.holdfast.inventory.ItemView;
import io.holdfast.inventory.StockLevelView;
import io.holdfast.inventory.WarehouseService;
import io.holdfast.inventory.WarehouseView;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.Snapshots;
import io.holdfast.kernel.TenantId;
import io.holdfast.reservation.ReservationQueryService;
import io.holdfast.sourcing.Decision;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Service;

/** Plans an order by what there is at this moment, and does nothing. */
@Service
@RequiredArgsConstructor
public class PlanService {

	private final Snapshots snapshots;

	private final InventoryQueryService inventory;

	private final WarehouseService warehouses;

	private final ReservationQueryService reservations;

	/**
	 * How lines of one order would be served if they were promised now.
	 * @throws RefusedException with {@link Refusal.ItemNotFound},
	 * {@link Refusal.WarehouseNotFound} or {@link Refusal.WarehouseInactive}
	 */
	public Decision plan(TenantId tenant, List<Allocate> lines) {
		return Decision
			.of(this.snapshots.read(tenant, (now) -> PlanRequests.of(lines, false, stock(tenant, lines, now))));
	}

	private PlannedStock stock(TenantId tenant, List<Allocate> lines, Instant now) {
		Map<String, ItemView> items = this.inventory.find(tenant,
				lines.stream().map(Allocate::itemId).distinct().toList(), now);
		Map<String, WarehouseView> places = this.warehouses.find(tenant, warehouseIds(lines, items.values()));
		lines.forEach((line) -> require(line, items, places));
		return new ReadStock(items, places, this.reservations.open(tenant, lines.getFirst().line().orderId(), now));
	}

	private static Set<String> warehouseIds(List<Allocate> lines, Collection<ItemView> items) {
		Set<String> ids = new LinkedHashSet<>();
		items.stream().flatMap((item) -> item.levels().stream()).map(StockLevelView::warehouseId).forEach(ids::add);
		lines.stream().map(Allocate::warehouseId).filter(Objects::nonNull).forEach(ids::add);
		return ids;
	}

	private static void require(Allocate line, Map<String, ItemView> items, Map<String, WarehouseView> places) {
		if (!items.containsKey(line.itemId())) {
			throw new RefusedException(new Refusal.ItemNotFound(line.itemId()));
		}
		String named = line.warehouseId();
		if (named != null) {
			WarehouseView warehouse = places.get(named);
			if (warehouse == null) {
				throw new RefusedException(new Refusal.WarehouseNotFound(named));
			}
			if (!warehouse.details().active()) {
				throw new RefusedException(new Refusal.WarehouseInactive(named));
			}
		}
	}

}

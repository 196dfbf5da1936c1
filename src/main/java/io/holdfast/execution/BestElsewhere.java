package io.holdfast.execution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.holdfast.allocation.Allocation;
import io.holdfast.inventory.InventoryItem;
import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.sourcing.OrderPlan;
import io.holdfast.sourcing.OrderPlanner;
import io.holdfast.sourcing.PlanRequest;
import io.holdfast.sourcing.PlanRequest.ItemStock;
import io.holdfast.sourcing.PlanRequest.Line;
import io.holdfast.sourcing.PlanRequest.Shelf;
import io.holdfast.sourcing.PlanRequest.Site;
import org.jspecify.annotations.Nullable;

/** The best warehouse, other than where they are, that alone has all of some promises. */
final class BestElsewhere {

	private BestElsewhere() {
	}

	/**
	 * @param units of each allocation
	 * @throws RefusedException with {@link Refusal.NowhereElse}
	 */
	static String find(String consignmentId, Map<Allocation, Integer> units, @Nullable Coordinates shipTo,
			Workbench bench) {
		Set<String> here = new HashSet<>();
		units.keySet().forEach((allocation) -> here.add(allocation.getWarehouseId()));
		List<Line> lines = units.entrySet()
			.stream()
			.map((entry) -> new Line(entry.getKey().getItemId(), entry.getValue(), null))
			.toList();
		List<ItemStock> items = items(units, here, bench);
		OrderPlan plan = OrderPlanner.plan(new PlanRequest(PlanRequest.strategy(null, shipTo), shipTo, false, false,
				sites(items, bench), items, lines));
		boolean complete = plan.lines().stream().noneMatch((line) -> line.placements().isEmpty());
		if (!complete || plan.warehouses().size() != 1) {
			throw new RefusedException(new Refusal.NowhereElse(consignmentId));
		}
		return plan.warehouses().getFirst();
	}

	/** What is moved is given back first, and may be promised again. */
	private static List<ItemStock> items(Map<Allocation, Integer> units, Set<String> here, Workbench bench) {
		Map<String, Long> freed = new HashMap<>();
		units.forEach((allocation, moved) -> freed.merge(allocation.getItemId(), (long) moved, Long::sum));
		String orderId = units.keySet().iterator().next().getOrderId();
		return freed.keySet().stream().sorted().map((itemId) -> {
			InventoryItem item = bench.getItems().item(itemId);
			long promisable = item.getTotals().free() + bench.reserved(orderId, itemId).open()
					+ Objects.requireNonNull(freed.get(itemId));
			return new ItemStock(itemId, Math.max(0, promisable), shelves(item, here, bench));
		}).toList();
	}

	private static List<Shelf> shelves(InventoryItem item, Set<String> here, Workbench bench) {
		return bench.getItems()
			.levels(item)
			.stream()
			.filter((level) -> !here.contains(level.getWarehouseId()))
			.map((level) -> new Shelf(level.getWarehouseId(), level.getBalance().available()))
			.toList();
	}

	private static List<Site> sites(List<ItemStock> items, Workbench bench) {
		return items.stream()
			.flatMap((item) -> item.shelves().stream())
			.map(Shelf::warehouseId)
			.distinct()
			.sorted()
			.map((id) -> Site.of(bench.warehouse(id)))
			.toList();
	}

}

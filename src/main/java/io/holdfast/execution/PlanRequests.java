package io.holdfast.execution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.holdfast.execution.AllocationCommand.Allocate;
import io.holdfast.sourcing.PlanRequest;
import io.holdfast.sourcing.PlanRequest.ItemStock;
import io.holdfast.sourcing.PlanRequest.Line;
import io.holdfast.sourcing.PlanRequest.Shelf;
import io.holdfast.sourcing.PlanRequest.Site;

/**
 * Asks how to serve an order: the same question of stock that is locked and of stock that
 * is read.
 */
final class PlanRequests {

	/** Where every line names its warehouse there is nothing to choose. */
	private static final Sourcing.Chosen NO_CHOICE = new Sourcing.Chosen(null, null, false);

	private PlanRequests() {
	}

	/**
	 * Of lines of one order; what they name is there.
	 * @param partial whether a line that is short gets what there is; so it does where it
	 * may wait for the rest
	 */
	static PlanRequest of(List<Allocate> lines, boolean partial, PlannedStock stock) {
		String orderId = orderOf(lines);
		Sourcing.Chosen chosen = lines.stream()
			.map(Allocate::sourcing)
			.flatMap((sourcing) -> (sourcing instanceof Sourcing.Chosen each) ? Stream.of(each) : Stream.empty())
			.findFirst()
			.orElse(NO_CHOICE);
		List<ItemStock> items = lines.stream()
			.map(Allocate::itemId)
			.distinct()
			.sorted()
			.map((itemId) -> stock.item(itemId, orderId))
			.toList();
		return new PlanRequest(PlanRequest.strategy(chosen.strategy(), chosen.shipTo()), chosen.shipTo(),
				chosen.splitLines(), partial || lines.stream().anyMatch((line) -> line.backorder() != null),
				sites(items, lines, stock), items, lines.stream().map(PlanRequests::line).toList());
	}

	private static String orderOf(List<Allocate> lines) {
		List<String> orders = lines.stream().map((line) -> line.line().orderId()).distinct().toList();
		if (orders.size() != 1) {
			throw new IllegalArgumentException("Planned are the lines of one order, not of " + orders);
		}
		return orders.getFirst();
	}

	private static List<Site> sites(List<ItemStock> items, List<Allocate> lines, PlannedStock stock) {
		Set<String> ids = new LinkedHashSet<>();
		items.forEach((item) -> item.shelves().stream().map(Shelf::warehouseId).forEach(ids::add));
		lines.stream().map(Allocate::warehouseId).filter(Objects::nonNull).forEach(ids::add);
		return ids.stream().sorted().map((id) -> Site.of(Objects.requireNonNull(stock.warehouses().get(id)))).toList();
	}

	private static Line line(Allocate command) {
		return new Line(command.itemId(), command.quantity(), command.warehouseId());
	}

}

package io.holdfast.execution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.holdfast.inventory.InventoryItem;
import io.holdfast.inventory.StockLevel;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.sourcing.Placement;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Promises what is asked for. What is short is refused, or else left to
 * {@link Backorders}.
 */
@Component
@RequiredArgsConstructor
class AllocateHandler implements CommandHandler<AllocationCommand.Allocate> {

	private final ExpiryPolicy expiryPolicy;

	@Override
	public Class<AllocationCommand.Allocate> kind() {
		return AllocationCommand.Allocate.class;
	}

	@Override
	public void check(AllocationCommand.Allocate command, Instant now) {
		this.expiryPolicy.end(command.expiry(), now);
		command.metadata().requireFitting();
	}

	@Override
	public Receipt handle(AllocationCommand.Allocate command, Actor actor, Workbench bench) {
		InventoryItem item = bench.getItems().item(command.itemId());
		List<Placement> placements = placements(command, item, bench);
		NewAllocation order = new NewAllocation(command, this.expiryPolicy.end(command.expiry(), bench.getNow()), item,
				actor, bench);
		List<AllocationReceipt> receipts = new ArrayList<>();
		placements.forEach((placement) -> receipts.add(order.make(placement)));
		return new AllocateReceipt(receipts);
	}

	private static List<Placement> placements(AllocationCommand.Allocate command, InventoryItem item, Workbench bench) {
		return switch (command.sourcing()) {
			case Sourcing.Named named -> atNamed(named.warehouseId(), command, item, bench);
			case Sourcing.Placed placed -> asChosen(placed, command, item, bench);
			case Sourcing.Chosen ignored -> throw new IllegalStateException("Nobody has chosen yet");
		};
	}

	private static List<Placement> atNamed(String warehouseId, AllocationCommand.Allocate command, InventoryItem item,
			Workbench bench) {
		bench.requireActive(warehouseId);
		StockLevel level = bench.getItems().levelOrEmpty(item, warehouseId);
		long promisable = item.promisable(level, bench.reserved(command.line().orderId(), item.getId()).open());
		if (promisable >= command.quantity()) {
			return List.of(new Placement(warehouseId, command.quantity()));
		}
		if (command.backorder() == null) {
			throw new RefusedException(
					new Refusal.InsufficientStock(item.getId(), warehouseId, command.quantity(), promisable));
		}
		return (promisable > 0) ? List.of(new Placement(warehouseId, (int) promisable)) : List.of();
	}

	private static List<Placement> asChosen(Sourcing.Placed placed, AllocationCommand.Allocate command,
			InventoryItem item, Workbench bench) {
		if (placed.isShort(command.quantity()) && command.backorder() == null) {
			throw new RefusedException(new Refusal.InsufficientStock(item.getId(), nearest(placed, item, bench),
					command.quantity(), placed.available()));
		}
		return placed.placements();
	}

	/** Where all have nothing one is as near as any other. */
	private static @Nullable String nearest(Sourcing.Placed placed, InventoryItem item, Workbench bench) {
		return (placed.nearest() != null) ? placed.nearest()
				: bench.getItems()
					.levels(item)
					.stream()
					.map(StockLevel::getWarehouseId)
					.filter((id) -> bench.warehouse(id).details().active())
					.min(Comparator.naturalOrder())
					.orElse(null);
	}

}

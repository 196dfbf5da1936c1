package io.holdfast.sample;

import io.holdfast.allocation.AllocationQueryService;
import io.holdfast.allocation.OrderLine;
import io.holdfast.execution.AllocationCommand;
import io.holdfast.execution.CommandService;
import io.holdfast.execution.Expiry;
import io.holdfast.execution.ReferenceDataService;
import io.holdfast.execution.Sourcing;
import io.holdfast.execution.StockCommand;
import io.holdfast.inventory.ItemDetails;
import io.holdfast.inventory.WarehouseDetails;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Reference;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.Snapshots;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.WarehouseType;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Three warehouses, a dozen items and some allocations in every status, under the ids of
 * the seed "Allocation Endpoints", and an order under those of the seed "Allocate Order",
 * so that their examples work as printed. The allocations are another order's than the
 * seed's, and of other items than its WIDGET-2, so that this one has all its 70 units
 * free.
 */
@Component
@ConditionalOnBooleanProperty("holdfast.sample-data")
@RequiredArgsConstructor
@Slf4j
class SampleData implements ApplicationRunner {

	private static final String NORTH = "wh_01HXYZ789GHI";

	private static final String SOUTH = "wh_01HXYZ890PQR";

	private static final String EAST = "wh_01HXYZ901STU";

	private static final String ORDER = "ord_01OXYZ001ABC";

	/** Cancelled last: where it is, everything is there. */
	private static final String LAST = "alloc_01NXYZ906KMN";

	static final Caller CALLER = new Caller(TenantId.DEFAULT, Actor.SYSTEM);

	private final ReferenceDataService descriptions;

	private final CommandService commands;

	private final SampleFile file;

	private final AllocationQueryService allocations;

	private final Snapshots snapshots;

	@Override
	public void run(ApplicationArguments arguments) {
		if (status(LAST) == AllocationStatus.CANCELLED) {
			return;
		}
		warehouse(NORTH, "NW", "North Warehouse", WarehouseType.DC, 1, new Coordinates(44.9778, -93.2650));
		warehouse(SOUTH, "SW", "South Warehouse", WarehouseType.DC, 2, new Coordinates(32.7767, -96.7970));
		warehouse(EAST, "ES", "East Store", WarehouseType.STORE, 3, new Coordinates(40.7128, -74.0060));
		SampleItem.ALL.forEach(this::item);
		allocation("alloc_01NXYZ901EFG", "item_01PXYZ001AAA", "inv_01GXYZ456TUV", 2);
		allocation("alloc_01NXYZ902FGH", "item_01PXYZ002BBB", "inv_01GXYZ567WXY", 5);
		step(new AllocationCommand.Confirm("alloc_01NXYZ902FGH", "Payment processed successfully", Metadata.EMPTY));
		allocation("alloc_01NXYZ903GHJ", "item_01PXYZ003CCC", "inv_01GXYZ789CDE", 12);
		allocation("alloc_01NXYZ904HJK", "item_01PXYZ004DDD", "inv_01GXYZ890FGH", 2);
		allocation("alloc_01NXYZ905JKM", "item_01PXYZ005EEE", "inv_01GXYZ901JKM", 10);
		step(new AllocationCommand.Confirm("alloc_01NXYZ905JKM", null, Metadata.EMPTY));
		step(new AllocationCommand.Fulfill("alloc_01NXYZ905JKM", new Reference("SHIPMENT", "SHIP-1001", null),
				Metadata.EMPTY));
		allocation(LAST, "item_01PXYZ006FFF", "inv_01GXYZ235UVW", 1);
		this.file.load();
		SampleReservation.ALL.forEach(this::reservation);
		step(new AllocationCommand.Cancel(LAST, "Customer cancelled order", Metadata.EMPTY));
		log.info("Sample data loaded: 3 warehouses, {} items, 6 allocations, {} reservations", SampleItem.ALL.size(),
				SampleReservation.ALL.size());
	}

	private void warehouse(String id, String code, String name, WarehouseType type, int priority,
			Coordinates location) {
		unlessDone(() -> this.descriptions.createWarehouse(CALLER, id,
				new WarehouseDetails(code, name, type, priority, location, true)));
	}

	private void item(SampleItem item) {
		unlessDone(() -> this.descriptions.createItem(CALLER, item.id(),
				new ItemDetails(item.sku(), item.name(), Metadata.EMPTY)));
		count(item.id(), NORTH, item.north());
		count(item.id(), SOUTH, item.south());
		count(item.id(), EAST, item.east());
	}

	private void count(String itemId, String warehouseId, int units) {
		this.commands.submit(CALLER, new StockCommand.Count(itemId, warehouseId, units, null));
	}

	/** Without an expiry: a sample should not be gone in half an hour. */
	private void allocation(String id, String orderItemId, String itemId, int quantity) {
		if (status(id) == null) {
			this.commands.submit(CALLER, new AllocationCommand.Allocate(id, new OrderLine(ORDER, orderItemId), itemId,
					quantity, Sourcing.from(NORTH), null, new Expiry.Never(), Metadata.EMPTY));
		}
	}

	private void reservation(SampleReservation reservation) {
		this.commands.submit(CALLER, reservation.toCommand());
	}

	private void step(AllocationCommand.OnAllocation command) {
		unlessDone(() -> this.commands.submit(CALLER, command));
	}

	/** Null if it is not there. */
	private @Nullable AllocationStatus status(String allocationId) {
		try {
			return this.snapshots
				.read(CALLER.tenant(), (now) -> this.allocations.get(CALLER.tenant(), allocationId, now))
				.status();
		}
		catch (RefusedException ex) {
			return null;
		}
	}

	/** Goes on where an earlier start was interrupted. */
	private static void unlessDone(Runnable step) {
		try {
			step.run();
		}
		catch (RefusedException ex) {
			boolean done = switch (ex.refusal()) {
				case Refusal.WarehouseExists ignored -> true;
				case Refusal.ItemExists ignored -> true;
				case Refusal.InvalidStatusTransition ignored -> true;
				default -> false;
			};
			if (!done) {
				throw ex;
			}
		}
	}

}

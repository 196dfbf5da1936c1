package io.holdfast.support;

import io.holdfast.allocation.OrderLine;
import io.holdfast.execution.AllocationCommand;
import io.holdfast.execution.CommandService;
import io.holdfast.execution.Expiry;
import io.holdfast.execution.Sourcing;
import io.holdfast.execution.StockCommand;
import io.holdfast.inventory.ItemDetails;
import io.holdfast.inventory.ItemService;
import io.holdfast.inventory.WarehouseDetails;
import io.holdfast.inventory.WarehouseService;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Reference;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.WarehouseType;

/** What is there before a test begins, made by the services themselves. */
public class Given {

	public static final Caller CALLER = new Caller(TenantId.DEFAULT, new Actor("tester"));

	private final WarehouseService warehouses;

	private final ItemService items;

	private final CommandService commands;

	Given(WarehouseService warehouses, ItemService items, CommandService commands) {
		this.warehouses = warehouses;
		this.items = items;
		this.commands = commands;
	}

	/** Active, without priority or coordinates; its code is its id. */
	public Given warehouse(String id) {
		return warehouse(id, null, null, true);
	}

	public Given warehouse(String id, Integer priority, Coordinates location, boolean active) {
		this.warehouses.create(TenantId.DEFAULT, id,
				new WarehouseDetails(id, "Warehouse " + id, WarehouseType.DC, priority, location, active));
		return this;
	}

	/** Makes an existing warehouse inactive. */
	public Given closed(String id) {
		this.warehouses.replace(TenantId.DEFAULT, id,
				new WarehouseDetails(id, "Warehouse " + id, WarehouseType.DC, null, null, false));
		return this;
	}

	/** Its sku is its id. */
	public Given item(String id) {
		this.items.create(TenantId.DEFAULT, id, new ItemDetails(id, "Item " + id, Metadata.EMPTY));
		return this;
	}

	public Given stock(String itemId, String warehouseId, int units) {
		this.commands.submit(CALLER, new StockCommand.Count(itemId, warehouseId, units, null));
		return this;
	}

	public Given safetyStock(String itemId, String warehouseId, int units) {
		this.commands.submit(CALLER, new StockCommand.Count(itemId, warehouseId, null, units));
		return this;
	}

	/** Of order "order", without an expiry. */
	public String pending(String itemId, String warehouseId, int quantity) {
		return allocation(itemId, warehouseId, quantity, new Expiry.Never());
	}

	public String allocation(String itemId, String warehouseId, int quantity, Expiry expiry) {
		return this.commands
			.submit(CALLER,
					new AllocationCommand.Allocate(null, new OrderLine("order", "line"), itemId, quantity,
							Sourcing.from(warehouseId), null, expiry, Metadata.EMPTY))
			.allocations()
			.getFirst()
			.after()
			.id();
	}

	/** An allocation of one unit that has reached the status by legal steps. */
	public String allocation(String itemId, String warehouseId, AllocationStatus status) {
		String id = pending(itemId, warehouseId, 1);
		switch (status) {
			case PENDING -> {
			}
			case CONFIRMED -> confirm(id);
			case FULFILLED -> {
				confirm(id);
				fulfill(id);
			}
			case CANCELLED -> cancel(id);
		}
		return id;
	}

	public void confirm(String id) {
		this.commands.submit(CALLER, new AllocationCommand.Confirm(id, null, Metadata.EMPTY));
	}

	public void fulfill(String id) {
		this.commands.submit(CALLER, new AllocationCommand.Fulfill(id, Reference.NONE, Metadata.EMPTY));
	}

	public void cancel(String id) {
		this.commands.submit(CALLER, new AllocationCommand.Cancel(id, "test", Metadata.EMPTY));
	}

}

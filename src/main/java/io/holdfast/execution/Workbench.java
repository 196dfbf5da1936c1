package io.holdfast.execution;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.holdfast.allocation.Allocation;
import io.holdfast.consignment.Consignments;
import io.holdfast.inventory.InventoryItem;
import io.holdfast.inventory.LockedItems;
import io.holdfast.inventory.StockLevel;
import io.holdfast.inventory.WarehouseView;
import io.holdfast.journal.JournalEntry;
import io.holdfast.kernel.PublicIds;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import io.holdfast.reservation.Reservations;
import io.holdfast.reservation.ReservedItem;
import lombok.Getter;

/**
 * What a batch works on: the locked items, their levels and allocations, the instant at
 * which it decides, and what it has yet to write.
 */
@Getter
final class Workbench {

	private final TenantId tenant;

	private final Instant now;

	private final LockedItems items;

	private final Map<String, Allocation> allocations = new HashMap<>();

	private final Reservations reservations;

	private final Consignments consignments;

	private final Map<String, WarehouseView> warehouses = new HashMap<>();

	/** What was named and could not be locked. */
	private final Missing missing = new Missing();

	private final PublicIds ids;

	private final Unwritten unwritten = new Unwritten();

	private final Map<String, ElsewhereHeld> heldElsewhere = new HashMap<>();

	/** With more holds that are over than were released at once. */
	private final Set<String> itemsWithMoreDue = new HashSet<>();

	private Settlement.Expired expired = Settlement.Expired.NONE;

	Workbench(TenantId tenant, Instant now, LockedItems items, Reservations reservations, Consignments consignments,
			PublicIds ids) {
		this.tenant = tenant;
		this.now = now;
		this.items = items;
		this.reservations = reservations;
		this.consignments = consignments;
		this.ids = ids;
	}

	void know(Map<String, WarehouseView> warehouses) {
		this.warehouses.putAll(warehouses);
	}

	void hold(List<Allocation> allocations) {
		allocations.forEach((allocation) -> this.allocations.put(allocation.getId(), allocation));
	}

	/**
	 * @throws RefusedException with {@link Refusal.AllocationNotFound}
	 */
	Allocation allocation(String id) {
		Allocation allocation = this.allocations.get(id);
		if (allocation == null) {
			throw new RefusedException(new Refusal.AllocationNotFound(id));
		}
		return allocation;
	}

	/**
	 * As it reads now, whether or not a hold that is over has been released.
	 * @throws RefusedException with {@link Refusal.AllocationNotFound}
	 */
	int versionOf(String allocationId) {
		return allocation(allocationId).view().asOf(this.now).revision();
	}

	/** What the order has reserved of the item. */
	ReservedItem reserved(String orderId, String itemId) {
		return this.reservations.of(orderId, itemId);
	}

	StockLevel levelOf(Allocation allocation) {
		InventoryItem item = this.items.item(allocation.getItemId());
		return this.items.level(item, allocation.getWarehouseId())
			.orElseThrow(() -> new IllegalStateException("Level not read for " + allocation.getId()));
	}

	/**
	 * @throws RefusedException with {@link Refusal.WarehouseNotFound}
	 */
	WarehouseView warehouse(String id) {
		WarehouseView warehouse = this.warehouses.get(id);
		if (warehouse == null) {
			throw new RefusedException(new Refusal.WarehouseNotFound(id));
		}
		return warehouse;
	}

	/**
	 * A warehouse that may be promised from.
	 * @throws RefusedException with {@link Refusal.WarehouseNotFound} or
	 * {@link Refusal.WarehouseInactive}
	 */
	void requireActive(String warehouseId) {
		if (!warehouse(warehouseId).details().active()) {
			throw new RefusedException(new Refusal.WarehouseInactive(warehouseId));
		}
	}

	void add(StockLevel level) {
		if (this.items.adopt(level)) {
			this.unwritten.getLevels().add(level);
		}
	}

	void add(Allocation allocation) {
		this.allocations.put(allocation.getId(), allocation);
		allocation.placedAt(this.unwritten.getAllocations().size());
		this.unwritten.getAllocations().add(allocation);
	}

	JournalEntry add(JournalEntry entry) {
		this.unwritten.getEntries().add(entry);
		return entry;
	}

	/** Whether it is a document or an allocation that is locked. */
	boolean knows(String documentId) {
		return this.consignments.knows(documentId) || this.allocations.containsKey(documentId);
	}

	/** An allocation has changed, and with it its document if it is in one. */
	void touch(Allocation allocation) {
		if (allocation.getDocument() != null) {
			this.consignments.touch(allocation.getDocument().consignmentId(), this.now);
		}
	}

	/** So that documents read as what has become of their allocations. */
	void settle() {
		if (!this.consignments.areSettled()) {
			this.consignments.settle(Members.of(this.allocations.values()));
		}
	}

	void addExpired(Allocation hold) {
		this.expired = this.expired.plus(hold.getQuantity());
	}

	/**
	 * A copy on which a submission can be tried: what happens to it happens to no row,
	 * and takes no real id.
	 */
	Workbench rehearsal() {
		int[] taken = new int[1];
		PublicIds dummies = new PublicIds(() -> "rehearsal" + taken[0]++, () -> taken[0]);
		Workbench copy = new Workbench(this.tenant, this.now, this.items.copy(), this.reservations.copy(),
				this.consignments.copy(), dummies);
		copy.know(this.warehouses);
		copy.hold(this.allocations.values().stream().map(Allocation::copy).toList());
		return copy;
	}

}

package io.holdfast.execution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.allocation.Allocation;
import io.holdfast.kernel.TenantId;
import io.holdfast.reservation.ReservationReader;
import io.holdfast.reservation.Reservations;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Brings to the workbench what is reserved for the orders that a batch is about: what
 * their allocations use up and give back.
 */
@Component
@RequiredArgsConstructor
class OpenReservations {

	/**
	 * Put off, so that no batch is without bound; the rest waits for the next arrival.
	 */
	private static final int DEFERRED_AT_ONCE = 1000;

	private final ReservationReader reader;

	/** Of the orders in whose reservations lines may come or go; after their items. */
	Reservations lock(TenantId tenant, BatchNames names, Locking locking) {
		Reservations reservations = new Reservations();
		if (locking == Locking.WAIT) {
			this.reader.lock(tenant, reservations, names.reservingOrders());
		}
		else {
			this.reader.tryLock(tenant, reservations, names.reservingOrders());
		}
		return reservations;
	}

	/**
	 * Of the other orders named, of those that something was put off for until units
	 * arrive, and of those whose allocations are named or due. Where no order has
	 * anything open of the items, what is named takes nothing from it, and is not asked
	 * for.
	 * @return the orders whose reservations are not locked and should be, or have items
	 * of which that is so
	 */
	Set<String> read(BatchNames names, List<Allocation> due, Workbench bench) {
		Set<String> orders = bench.getItems().areUnreserved() ? new HashSet<>() : names.orders();
		bench.getAllocations().values().forEach((allocation) -> orders.add(allocation.getOrderId()));
		due.forEach((hold) -> orders.add(hold.getOrderId()));
		this.reader.read(bench.getTenant(), bench.getReservations(), orders);
		if (!names.stockedItems().isEmpty()) {
			this.reader.readDeferred(bench.getTenant(), bench.getReservations(), names.stockedItems(),
					DEFERRED_AT_ONCE);
		}
		Stream<String> others = names.reservingOrders().stream().filter(bench.getReservations()::isOthers);
		Stream<String> ofOtherItems = names.wholeOrders().stream().filter((orderId) -> hasOtherItems(orderId, bench));
		return Stream.concat(others, ofOtherItems).collect(Collectors.toSet());
	}

	private static boolean hasOtherItems(String orderId, Workbench bench) {
		return bench.getReservations()
			.ofOrder(orderId)
			.stream()
			.anyMatch((item) -> !bench.getItems().ids().contains(item.getItemId()));
	}

	/** Of the orders of more holds that are due. */
	void read(List<Allocation> due, Workbench bench) {
		this.reader.read(bench.getTenant(), bench.getReservations(),
				due.stream().map(Allocation::getOrderId).collect(Collectors.toSet()));
	}

}

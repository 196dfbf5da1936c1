package io.holdfast.execution;

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
	 * Of the other orders named, and of those whose allocations are named or due.
	 * @return the orders whose reservations are not locked and should be, or have items
	 * of which that is so
	 */
	Set<String> read(BatchNames names, List<Allocation> due, Workbench bench) {
		Set<String> orders = names.orders();
		bench.getAllocations().values().forEach((allocation) -> orders.add(allocation.getOrderId()));
		due.forEach((hold) -> orders.add(hold.getOrderId()));
		this.reader.read(bench.getTenant(), bench.getReservations(), orders);
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

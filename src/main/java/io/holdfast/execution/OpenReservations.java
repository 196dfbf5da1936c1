package io.holdfast.execution;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.holdfast.allocation.Allocation;
import io.holdfast.reservation.ReservationReader;
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

	/**
	 * Of the orders named, and of those whose allocations are named or due.
	 * @return the orders that have reserved items which are not locked and may be changed
	 */
	Set<String> open(BatchNames names, List<Allocation> due, Workbench bench) {
		this.reader.lock(bench.getTenant(), bench.getReservations(), names.reservingOrders());
		Set<String> orders = names.orders();
		bench.getAllocations().values().forEach((allocation) -> orders.add(allocation.getOrderId()));
		due.forEach((hold) -> orders.add(hold.getOrderId()));
		this.reader.read(bench.getTenant(), bench.getReservations(), orders);
		return names.wholeOrders()
			.stream()
			.filter((orderId) -> bench.getReservations()
				.ofOrder(orderId)
				.stream()
				.anyMatch((item) -> !bench.getItems().ids().contains(item.getItemId())))
			.collect(Collectors.toSet());
	}

	/** Of the orders of more holds that are due. */
	void read(List<Allocation> due, Workbench bench) {
		this.reader.read(bench.getTenant(), bench.getReservations(),
				due.stream().map(Allocation::getOrderId).collect(Collectors.toSet()));
	}

}

package io.holdfast.reservation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Reads, under the locks of items, what a batch needs to know of reservations. */
@Component
@RequiredArgsConstructor
public class ReservationReader {

	private final ReservationRepository reservations;

	/**
	 * Locks the reservations of orders in which lines may come or go, and reads all of
	 * them.
	 */
	public void lock(TenantId tenant, Reservations into, Set<String> orderIds) {
		if (!orderIds.isEmpty()) {
			into.add(this.reservations.lock(tenant, array(orderIds)));
			read(tenant, into, orderIds, orderIds);
		}
	}

	/** The same, without those that another transaction has locked: waits for nobody. */
	public void tryLock(TenantId tenant, Reservations into, Set<String> orderIds) {
		if (!orderIds.isEmpty()) {
			into.add(this.reservations.tryLock(tenant, array(orderIds)));
			read(tenant, into, orderIds, orderIds);
		}
	}

	/** Reads what is reserved for orders, as far as they are not known yet. */
	public void read(TenantId tenant, Reservations into, Collection<String> orderIds) {
		Set<String> unknown = orderIds.stream().filter((id) -> !into.knows(id)).collect(Collectors.toSet());
		if (!unknown.isEmpty()) {
			read(tenant, into, unknown, Set.of());
		}
	}

	/** Those orders too that wait for the item, so that so many lines can be served. */
	public void readWaiting(TenantId tenant, Reservations into, String itemId, long lines) {
		// Some of those that the batch knows may have been served by it already.
		int limit = (int) Math.min(lines + into.countLines(itemId), Integer.MAX_VALUE);
		read(tenant, into,
				this.reservations.waiting(tenant, itemId, limit).stream().map(ReservationLine::getOrderId).toList());
	}

	/** Those orders too for which units of the items were put off; at most so many. */
	public void readDeferred(TenantId tenant, Reservations into, Set<String> itemIds, int lines) {
		read(tenant, into,
				this.reservations.deferred(tenant, array(itemIds), lines)
					.stream()
					.map(ReservationLine::getOrderId)
					.toList());
	}

	/**
	 * Allocations count only where there is something that they could use up. Those count
	 * too whose time is over: the batch releases them, or has yet to.
	 */
	private void read(TenantId tenant, Reservations into, Set<String> orderIds, Set<String> reserving) {
		List<ReservationLine> lines = this.reservations.lines(tenant, array(orderIds));
		Set<String> counted = new HashSet<>(reserving);
		lines.forEach((line) -> counted.add(line.getOrderId()));
		into.add(orderIds, lines,
				counted.isEmpty() ? List.of() : this.reservations.allocated(tenant, array(counted), Instant.EPOCH));
	}

	private static String[] array(Collection<String> ids) {
		return ids.toArray(String[]::new);
	}

}

package io.holdfast.reservation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.holdfast.kernel.Cursor;
import io.holdfast.kernel.Page;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.Walk;
import lombok.RequiredArgsConstructor;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Reservations as they read at an instant; called within a snapshot. */
@Service
@RequiredArgsConstructor
public class ReservationQueryService {

	private final ReservationRepository reservations;

	private final ReservationSearch search;

	/**
	 * @throws RefusedException with {@link Refusal.ReservationNotFound}
	 */
	public ReservationView get(TenantId tenant, String orderId, Instant now) {
		return views(tenant, this.reservations.find(tenant, orderId).stream().toList(), now).stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(new Refusal.ReservationNotFound(orderId)));
	}

	/** In the order of the orders' ids. */
	public Page<ReservationView> list(TenantId tenant, Page.Request page, Instant now) {
		Cursor after = page.after(1);
		List<OrderReservation> found = this.reservations.list(tenant, (after != null) ? after.text(0) : "",
				Limit.of(page.fetch()));
		return page.of(views(tenant, found, now), (view) -> Cursor.of(view.orderId()));
	}

	/**
	 * As they began, the nearest first.
	 * @param orderIds any if there are none
	 */
	public List<ReservedOrder> walk(TenantId tenant, Collection<String> orderIds, Walk walk, Instant now) {
		List<OrderReservation> found = this.search.find(tenant, orderIds, walk);
		Reservations read = read(tenant, found.stream().map(OrderReservation::getOrderId).toList(), now);
		return found.stream().map((order) -> ReservedOrder.of(order, read.ofOrder(order.getOrderId()))).toList();
	}

	/** What is committed to the order, by item; of items that are absent nothing is. */
	public Map<String, Long> open(TenantId tenant, String orderId, Instant now) {
		return read(tenant, List.of(orderId), now).ofOrder(orderId)
			.stream()
			.collect(Collectors.toMap(ReservedItem::getItemId, ReservedItem::open));
	}

	private List<ReservationView> views(TenantId tenant, List<OrderReservation> orders, Instant now) {
		List<String> orderIds = orders.stream().map(OrderReservation::getOrderId).toList();
		Reservations read = read(tenant, orderIds, now);
		return orders.stream().map((order) -> ReservationView.of(order, read.ofOrder(order.getOrderId()))).toList();
	}

	private Reservations read(TenantId tenant, List<String> orderIds, Instant now) {
		Reservations read = new Reservations();
		String[] ids = orderIds.toArray(String[]::new);
		if (ids.length > 0) {
			read.add(orderIds, this.reservations.lines(tenant, ids), this.reservations.allocated(tenant, ids, now));
		}
		return read;
	}

}

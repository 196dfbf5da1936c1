package io.holdfast.reservation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.Walk;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Finds reservations in the order in which they began. */
@Component
@RequiredArgsConstructor
class ReservationSearch {

	private final EntityManager entities;

	/**
	 * @param orderIds any if there are none
	 */
	List<OrderReservation> find(TenantId tenant, Collection<String> orderIds, Walk walk) {
		CriteriaBuilder builder = this.entities.getCriteriaBuilder();
		CriteriaQuery<OrderReservation> query = builder.createQuery(OrderReservation.class);
		Root<OrderReservation> reservation = query.from(OrderReservation.class);
		List<Predicate> where = new ArrayList<>();
		where.add(builder.equal(reservation.get("tenantId"), tenant));
		if (!orderIds.isEmpty()) {
			where.add(reservation.get("orderId").in(orderIds));
		}
		return walk.take(this.entities, query, reservation, "orderId", where);
	}

}

package io.holdfast.consignment;

import java.util.Collection;
import java.util.List;

import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.Walk;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds documents that hold something, by what is named and by nothing else. */
@Component
@RequiredArgsConstructor
class ConsignmentPlaces {

	private static final List<ConsignmentStatus> EMPTY = List.of(ConsignmentStatus.CANCELLED, ConsignmentStatus.MOVED,
			ConsignmentStatus.SHORT);

	private final EntityManager entities;

	/**
	 * @param orderIds any if there are none
	 */
	List<Consignment> find(TenantId tenant, @Nullable String warehouseId, Collection<String> orderIds, Walk walk) {
		CriteriaBuilder builder = this.entities.getCriteriaBuilder();
		CriteriaQuery<Consignment> query = builder.createQuery(Consignment.class);
		Root<Consignment> consignment = query.from(Consignment.class);
		ConsignmentConditions where = new ConsignmentConditions(builder, consignment);
		where.of(tenant);
		where.add(builder.not(consignment.get("status").in(EMPTY)));
		where.oneOf("warehouseId", (warehouseId != null) ? List.of(warehouseId) : null);
		where.oneOf("orderId", orderIds.isEmpty() ? null : orderIds);
		return walk.take(this.entities, query, consignment, "id", where.all());
	}

}

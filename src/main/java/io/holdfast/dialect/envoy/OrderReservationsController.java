package io.holdfast.dialect.envoy;

import java.util.List;

import io.holdfast.dialect.Requires;
import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Snapshots;
import io.holdfast.kernel.Walk;
import io.holdfast.reservation.ReservationQueryService;
import io.holdfast.reservation.ReservedOrder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Seed "Allocations & Reservations", the reservations. */
@RestController
@RequestMapping(path = EnvoyDialect.RESERVATIONS, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = EnvoyDocument.RESERVATIONS)
@RequiredArgsConstructor
class OrderReservationsController {

	private final ReservationQueryService reservations;

	private final Snapshots snapshots;

	@Operation(operationId = "getOrderReservations", summary = "Get Order Reservations",
			description = "Retrieves reservations associated with orders, oldest first: what is in principle committed to them.")
	@ApiResponse(responseCode = "200", description = "A page of reservations.")
	@Requires(AccessScope.ALLOCATIONS_READ)
	@GetMapping
	PageOf<ReservationBody> list(Caller caller, @Valid @ParameterObject ReservationQuery query) {
		Walk walk = query.toWalk();
		List<ReservedOrder> taken = this.snapshots.read(caller.tenant(),
				(now) -> this.reservations.walk(caller.tenant(), query.orderIds(), walk.oneMore(), now));
		return PageOf.of(walk, taken, (order) -> new Walk.Place(order.createdAt(), order.orderId()))
			.map((orders) -> orders.stream().map(ReservationBody::of).toList());
	}

}

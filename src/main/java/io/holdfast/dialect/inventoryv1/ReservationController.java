package io.holdfast.dialect.inventoryv1;

import java.util.Objects;

import io.holdfast.dialect.Requires;
import io.holdfast.execution.CommandService;
import io.holdfast.execution.ReservationCommand;
import io.holdfast.execution.ReservationReceipt;
import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Snapshots;
import io.holdfast.reservation.ReservationQueryService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = InventoryV1Dialect.ROOT + "/reservations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = DocumentOrder.RESERVATIONS)
@RequiredArgsConstructor
class ReservationController {

	private final CommandService commands;

	private final ReservationQueryService reservations;

	private final Snapshots snapshots;

	@Operation(operationId = "putReservation", summary = "Reserve for an order",
			description = "Promises units to the order without naming a warehouse, in place of what is reserved for it now. "
					+ "Allocations of the same order and item use it up, whichever order item they are for; one that is cancelled "
					+ "or made smaller gives back to it. With `allowBackorder` what is short is waited for.")
	@ApiResponse(responseCode = "200", description = "What is reserved for the order now.")
	@ApiResponse(responseCode = "201", description = "What is reserved for the order; nothing was before.")
	@Refuses({ ErrorCode.INVENTORY_ITEM_NOT_FOUND, ErrorCode.INSUFFICIENT_STOCK })
	@Requires(AccessScope.ALLOCATIONS_WRITE)
	@PutMapping(path = "/{orderId}", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Success<ReservationBody>> put(Caller caller,
			@Parameter(description = "The order, by the order system's own id.",
					example = "ord_01OXYZ002BCD") @ForeignId @PathVariable String orderId,
			@Valid @RequestBody ReservationRequest request) {
		ReservationReceipt receipt = this.commands.submit(caller, request.toCommand(orderId));
		return ResponseEntity.status(receipt.created() ? HttpStatus.CREATED : HttpStatus.OK)
			.body(Success.of(ReservationBody.of(Objects.requireNonNull(receipt.after()))));
	}

	@Operation(operationId = "getReservation", summary = "Get the reservation of an order",
			description = "What is committed to it, what it has allocated, and what it waits for.")
	@ApiResponse(responseCode = "200", description = "The reservation.")
	@Refuses(ErrorCode.RESERVATION_NOT_FOUND)
	@Requires(AccessScope.ALLOCATIONS_READ)
	@GetMapping("/{orderId}")
	Success<ReservationBody> get(Caller caller, @Parameter(description = "The order, by the order system's own id.",
			example = "ord_01OXYZ002BCD") @ForeignId @PathVariable String orderId) {
		return this.snapshots.read(caller.tenant(),
				(now) -> Success.of(ReservationBody.of(this.reservations.get(caller.tenant(), orderId, now))));
	}

	@Operation(operationId = "deleteReservation", summary = "End the reservation of an order",
			description = "What is open is free again, and nothing is waited for any more; allocations stay.")
	@ApiResponse(responseCode = "204", description = "It is over.")
	@Refuses(ErrorCode.RESERVATION_NOT_FOUND)
	@Requires(AccessScope.ALLOCATIONS_WRITE)
	@DeleteMapping("/{orderId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(Caller caller, @Parameter(description = "The order, by the order system's own id.",
			example = "ord_01OXYZ003CDE") @ForeignId @PathVariable String orderId) {
		this.commands.submit(caller, new ReservationCommand.Unreserve(orderId));
	}

	@Operation(operationId = "listReservations", summary = "List reservations",
			description = "In the order of the orders' ids, in pages.")
	@ApiResponse(responseCode = "200", description = "A page of reservations.")
	@Requires(AccessScope.ALLOCATIONS_READ)
	@GetMapping
	PageOf<ReservationBody> list(Caller caller, @Valid @ParameterObject PageQuery query) {
		return this.snapshots.read(caller.tenant(), (now) -> PageOf
			.of(this.reservations.list(caller.tenant(), query.toPage(), now).map(ReservationBody::of)));
	}

}

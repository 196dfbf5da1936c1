package io.holdfast.dialect.envoy;

import io.holdfast.dialect.Requires;
import io.holdfast.execution.CommandService;
import io.holdfast.execution.ConsignmentReceipt;
import io.holdfast.execution.OrderDocumentsCommand.Clear;
import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import lombok.RequiredArgsConstructor;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Seed "Allocations & Reservations", the allocations. */
@RestController
@RequestMapping(path = EnvoyDialect.ALLOCATIONS, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = EnvoyDocument.ALLOCATIONS)
@RequiredArgsConstructor
class OrderAllocationsController {

	private static final String ORDER = "/orders/{order_id}";

	private final CommandService commands;

	private final AllocationListing listing;

	@Operation(operationId = "getAllocations", summary = "Get Allocations",
			description = "Retrieves a paginated set of allocations, oldest first.")
	@ApiResponse(responseCode = "200", description = "A page of allocations.")
	@Requires(AccessScope.ALLOCATIONS_READ)
	@GetMapping
	PageOf<AllocationBody> list(Caller caller, @Valid @ParameterObject ListQuery query) {
		return this.listing.page(caller.tenant(), query);
	}

	@Operation(operationId = "getAllocationsForOrder", summary = "Get Allocations for Order",
			description = "Retrieves the allocations associated with an order, oldest first; of an order that nobody knows, none.")
	@ApiResponse(responseCode = "200", description = "The allocations.")
	@Requires(AccessScope.ALLOCATIONS_READ)
	@GetMapping(ORDER)
	DataOf<AllocationBody> get(Caller caller,
			@Parameter(description = "The order ID associated with the allocations.",
					example = "ord_01OXYZ001ABC") @Pattern(regexp = Limits.ORDER_ID,
							message = Limits.ORDER_ID_RULE) @PathVariable("order_id") String orderId) {
		return this.listing.ofOrder(caller.tenant(), orderId);
	}

	@Operation(operationId = "createOrderAllocations", summary = "Create Order Allocations",
			description = "Each allocation is tied to a location, and contains items that are designated for fulfilment from it. "
					+ "All are created or none. Together with those before they may not pass what the order has reserved; "
					+ "an order without a reservation gets one of just these units.")
	@ApiResponse(responseCode = "201", description = "The allocations that were created.")
	@Requires(AccessScope.ALLOCATIONS_WRITE)
	@PostMapping(path = ORDER, consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	DataOf<AllocationBody> create(Caller caller,
			@Parameter(description = "The order ID associated with the allocations.",
					example = "ord_01OXYZ010KLM") @Pattern(regexp = Limits.ORDER_ID,
							message = Limits.ORDER_ID_RULE) @PathVariable("order_id") String orderId,
			@Valid @RequestBody CreateAllocationsRequest request) {
		return data(this.commands.submit(caller, request.toCommand(orderId)));
	}

	@Operation(operationId = "updateOrderAllocations", summary = "Update Order Allocations",
			description = "Changes the items of existing allocations and their quantities, moves them to other locations, and "
					+ "marks them as completed, which comes last. All are changed or none.")
	@ApiResponse(responseCode = "200", description = "The allocations that were named, as they are now.")
	@Requires(AccessScope.ALLOCATIONS_WRITE)
	@PatchMapping(path = ORDER, consumes = MediaType.APPLICATION_JSON_VALUE)
	DataOf<AllocationBody> update(Caller caller,
			@Parameter(description = "The order ID associated with the allocations.",
					example = "ord_01OXYZ001ABC") @Pattern(regexp = Limits.ORDER_ID,
							message = Limits.ORDER_ID_RULE) @PathVariable("order_id") String orderId,
			@Valid @RequestBody UpdateAllocationsRequest request) {
		return data(this.commands.submit(caller, request.toCommand(orderId)));
	}

	@Operation(operationId = "deleteAllocationsForOrder", summary = "Delete All Allocations for Order",
			description = "Their units are free again, first of all for the order's reservation. Where one is completed none is deleted.")
	@ApiResponse(responseCode = "204", description = "The order has no allocations.")
	@Requires(AccessScope.ALLOCATIONS_WRITE)
	@DeleteMapping(ORDER)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(Caller caller,
			@Parameter(description = "The order ID associated with the allocations.",
					example = "ord_01OXYZ010KLM") @Pattern(regexp = Limits.ORDER_ID,
							message = Limits.ORDER_ID_RULE) @PathVariable("order_id") String orderId) {
		this.commands.submit(caller, new Clear(orderId, "Allocations deleted"));
	}

	@ExceptionHandler
	ResponseEntity<ErrorBody> unprocessable(UnprocessableException ex) {
		return ResponseEntity.unprocessableContent().body(ErrorBody.of("UNPROCESSABLE", ex.rule(), ex.field()));
	}

	private static DataOf<AllocationBody> data(ConsignmentReceipt receipt) {
		return new DataOf<>(receipt.consignments().stream().map(AllocationBody::of).toList());
	}

}

package io.holdfast.dialect.inventoryv1;

import java.net.URI;

import io.holdfast.dialect.AnswerHeaders;
import io.holdfast.dialect.Requires;
import io.holdfast.execution.AllocateReceipt;
import io.holdfast.execution.CommandService;
import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Seed "Allocation Endpoints". */
@RestController
@RequestMapping(path = InventoryV1Dialect.ROOT + "/allocations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = DocumentOrder.ALLOCATIONS)
@RequiredArgsConstructor
class AllocationController {

	private final CommandService commands;

	private final AllocationReader reader;

	@Operation(operationId = "createAllocation", summary = "Create an allocation",
			description = "Promises units of an item to an order item: PENDING until it is confirmed or over, by default for 30 minutes. "
					+ "Where no warehouse is named, Holdfast chooses one that has them all.")
	@ApiResponse(responseCode = "201",
			description = "The promise was made; of fewer units if the order waits for some.",
			content = @Content(schema = @Schema(implementation = CreatedAllocation.Answer.class)),
			headers = @Header(name = HttpHeaders.LOCATION, ref = AnswerHeaders.LOCATION))
	@Refuses({ ErrorCode.INVENTORY_ITEM_NOT_FOUND, ErrorCode.WAREHOUSE_NOT_FOUND, ErrorCode.HOLD_LIMIT,
			ErrorCode.INSUFFICIENT_STOCK, ErrorCode.WAREHOUSE_INACTIVE })
	@ApiResponse(responseCode = "202", description = "Nothing could be allocated, and the order waits for it.",
			content = @Content(schema = @Schema(implementation = WaitingBody.Answer.class)))
	@Requires(AccessScope.ALLOCATIONS_WRITE)
	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Success<?>> create(Caller caller, @Valid @RequestBody CreateAllocationRequest request) {
		AllocateReceipt receipt = this.commands.submit(caller, request.toCommand());
		if (receipt.isEmpty()) {
			return ResponseEntity.accepted().body(Success.of(WaitingBody.of(request.orderId(), receipt)));
		}
		CreatedAllocation created = CreatedAllocation.of(receipt);
		URI location = URI.create(InventoryV1Dialect.ROOT + "/allocations/" + created.allocation().id());
		return ResponseEntity.created(location).body(Success.of(created));
	}

	@Operation(operationId = "getAllocation", summary = "Get an allocation",
			description = "With its item's figures, its warehouse and its history.")
	@ApiResponse(responseCode = "200", description = "The allocation.",
			headers = @Header(name = HttpHeaders.ETAG, ref = AnswerHeaders.ETAG))
	@Refuses(ErrorCode.ALLOCATION_NOT_FOUND)
	@Requires(AccessScope.ALLOCATIONS_READ)
	@GetMapping("/{id}")
	Success<AllocationDetails> get(Caller caller,
			@Parameter(description = "The allocation's id.",
					example = "alloc_01NXYZ901EFG") @OwnId @PathVariable String id,
			@Valid @ParameterObject DetailsQuery query, HttpServletResponse response) {
		AllocationDetails details = this.reader.get(caller.tenant(), id, query.isDecisionWanted());
		response.setHeader(HttpHeaders.ETAG, "\"" + details.allocation().version() + "\"");
		return Success.of(details);
	}

	@Operation(operationId = "confirmAllocation", summary = "Confirm an allocation",
			description = "PENDING becomes CONFIRMED, typically after payment; it no longer expires.")
	@ApiResponse(responseCode = "200", description = "It is CONFIRMED.")
	@Refuses({ ErrorCode.ALLOCATION_NOT_FOUND, ErrorCode.INVALID_STATUS_TRANSITION, ErrorCode.ALLOCATION_EXPIRED })
	@Requires(AccessScope.ALLOCATIONS_WRITE)
	@PutMapping(path = "/{id}/confirm", consumes = MediaType.APPLICATION_JSON_VALUE)
	Success<StepBody.Confirmed> confirm(Caller caller, Precondition precondition,
			@Parameter(description = "The allocation's id.",
					example = "alloc_01NXYZ901EFG") @OwnId @PathVariable String id,
			@Valid @RequestBody(required = false) @Nullable ConfirmRequest request) {
		ConfirmRequest given = (request != null) ? request : ConfirmRequest.EMPTY;
		return Success.of(StepBody.Confirmed.of(this.commands.submit(caller, precondition, given.toCommand(id))));
	}

	@Operation(operationId = "cancelAllocation", summary = "Cancel an allocation",
			description = "PENDING or CONFIRMED becomes CANCELLED; its units can be promised again.")
	@ApiResponse(responseCode = "200", description = "It is CANCELLED.")
	@Refuses({ ErrorCode.ALLOCATION_NOT_FOUND, ErrorCode.INVALID_STATUS_TRANSITION, ErrorCode.ALLOCATION_EXPIRED })
	@Requires(AccessScope.ALLOCATIONS_WRITE)
	@PutMapping(path = "/{id}/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
	Success<StepBody.Cancelled> cancel(Caller caller, Precondition precondition,
			@Parameter(description = "The allocation's id.",
					example = "alloc_01NXYZ903GHJ") @OwnId @PathVariable String id,
			@Valid @RequestBody CancelRequest request) {
		return Success.of(StepBody.Cancelled.of(this.commands.submit(caller, precondition, request.toCommand(id))));
	}

	@Operation(operationId = "fulfillAllocation", summary = "Fulfill an allocation",
			description = "CONFIRMED becomes FULFILLED: its units have left the warehouse.")
	@ApiResponse(responseCode = "200", description = "It is FULFILLED.")
	@Refuses({ ErrorCode.ALLOCATION_NOT_FOUND, ErrorCode.INVALID_STATUS_TRANSITION, ErrorCode.ALLOCATION_EXPIRED })
	@Requires(AccessScope.ALLOCATIONS_WRITE)
	@PutMapping(path = "/{id}/fulfill", consumes = MediaType.APPLICATION_JSON_VALUE)
	Success<StepBody.Fulfilled> fulfill(Caller caller, Precondition precondition,
			@Parameter(description = "The allocation's id.",
					example = "alloc_01NXYZ902FGH") @OwnId @PathVariable String id,
			@Valid @RequestBody(required = false) @Nullable FulfillRequest request) {
		FulfillRequest given = (request != null) ? request : FulfillRequest.EMPTY;
		return Success.of(StepBody.Fulfilled.of(this.commands.submit(caller, precondition, given.toCommand(id))));
	}

	@Operation(operationId = "changeAllocation", summary = "Change an allocation",
			description = "Of a PENDING or CONFIRMED one: other units, another warehouse, another expiry, other metadata. "
					+ "At least one field is needed; what is absent stays.")
	@ApiResponse(responseCode = "200", description = "It is as it was asked to be.")
	@Refuses({ ErrorCode.ALLOCATION_NOT_FOUND, ErrorCode.WAREHOUSE_NOT_FOUND, ErrorCode.INSUFFICIENT_STOCK,
			ErrorCode.INVALID_STATUS_TRANSITION, ErrorCode.ALLOCATION_EXPIRED, ErrorCode.WAREHOUSE_INACTIVE })
	@Requires(AccessScope.ALLOCATIONS_WRITE)
	@PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
	Success<StepBody.Changed> change(Caller caller, Precondition precondition,
			@Parameter(description = "The allocation's id.",
					example = "alloc_01NXYZ904HJK") @OwnId @PathVariable String id,
			@Valid @RequestBody ChangeAllocationRequest request) {
		return Success.of(StepBody.Changed.of(this.commands.submit(caller, precondition, request.toCommand(id))));
	}

	@Operation(operationId = "getAllocationsByOrder", summary = "Get the allocations of an order",
			description = "Oldest first, at most 1,000; of an order that nobody knows, none.")
	@ApiResponse(responseCode = "200", description = "The allocations, and what they come to.")
	@Requires(AccessScope.ALLOCATIONS_READ)
	@GetMapping("/by-order/{orderId}")
	OrderAllocations byOrder(Caller caller,
			@Parameter(description = "The order, by the order system's own id.",
					example = "ord_01OXYZ001ABC") @ForeignId @PathVariable String orderId,
			@Valid @ParameterObject OrderQuery query) {
		return this.reader.ofOrder(caller.tenant(), query, orderId);
	}

	@Operation(operationId = "listAllocations", summary = "List allocations", description = "Newest first, in pages.")
	@ApiResponse(responseCode = "200", description = "A page of allocations.")
	@Requires(AccessScope.ALLOCATIONS_READ)
	@GetMapping
	PageOf<AllocationBody> list(Caller caller, @Valid @ParameterObject AllocationQuery query) {
		return this.reader.list(caller.tenant(), query.toFilter(), query.toPage());
	}

}

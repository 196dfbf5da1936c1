package io.holdfast.dialect.inventoryv1;

import java.util.List;

import io.holdfast.dialect.Requires;
import io.holdfast.dialect.Unkeyed;
import io.holdfast.execution.CommandService;
import io.holdfast.execution.PlanService;
import io.holdfast.execution.Result;
import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Seed "Allocation Endpoints", heading "Create Bulk Allocations": whole orders. */
@RestController
@RequestMapping(path = InventoryV1Dialect.ROOT + "/allocations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = DocumentOrder.ALLOCATIONS)
@RequiredArgsConstructor
class OrderController {

	private final CommandService commands;

	private final PlanService plans;

	private final RefusalWords words;

	@Operation(operationId = "createAllocations", summary = "Create allocations in bulk",
			description = "Promises units to up to 500 order items of one order: as many as possible, or with `atomic` all or none. "
					+ "Lines are decided in order, each counting those accepted before it.")
	@ApiResponse(responseCode = "201", description = "All promises were made, or are waited for.",
			content = @Content(schema = @Schema(implementation = BulkBody.Answer.class)))
	@ApiResponse(responseCode = "202", description = "Nothing could be allocated, and the order waits for it.",
			content = @Content(schema = @Schema(implementation = WaitingBody.Answer.class)))
	@ApiResponse(responseCode = "207",
			description = "Some promises were made; `failures` says which were not, and why.",
			content = @Content(schema = @Schema(implementation = BulkBody.Answer.class)))
	@Refuses({ ErrorCode.HOLD_LIMIT, ErrorCode.BULK_REFUSED })
	@Requires(AccessScope.ALLOCATIONS_WRITE)
	@PostMapping(path = "/bulk", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Success<?>> createBulk(Caller caller, @Valid @RequestBody BulkAllocationRequest request) {
		List<Result> results = this.commands.submitAll(caller, request.isAtomic(), request.toCommands());
		BulkBody body = BulkBody.of(results, request.items(), this.words);
		if (body.isOnlyWaitedFor()) {
			return ResponseEntity.accepted().body(Success.of(body.toWaiting(request.orderId())));
		}
		return ResponseEntity.status(body.isComplete() ? HttpStatus.CREATED : HttpStatus.MULTI_STATUS)
			.body(Success.of(body));
	}

	@Operation(operationId = "planAllocations", summary = "Plan an order",
			description = "How `createAllocations` would serve it at this moment, and why: nothing is promised. "
					+ "As few warehouses as possible, and of as many the best.")
	@ApiResponse(responseCode = "200", description = "The plan.")
	@Refuses({ ErrorCode.INVENTORY_ITEM_NOT_FOUND, ErrorCode.WAREHOUSE_NOT_FOUND, ErrorCode.WAREHOUSE_INACTIVE })
	@Unkeyed
	@Requires(AccessScope.ALLOCATIONS_READ)
	@PostMapping(path = "/plan", consumes = MediaType.APPLICATION_JSON_VALUE)
	Success<PlanBody> plan(Caller caller, @Valid @RequestBody BulkAllocationRequest request) {
		return Success.of(PlanBody.of(request, this.plans.plan(caller.tenant(), request.toCommands())));
	}

}

package io.holdfast.dialect.inventoryv1;

import io.holdfast.execution.CommandService;
import io.holdfast.journal.JournalQueryService;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Snapshots;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = InventoryV1Dialect.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Stock", description = "Units that come, go and are counted, and the journal of all that happened.")
@RequiredArgsConstructor
class StockController {

	private final CommandService commands;

	private final JournalQueryService journal;

	private final Snapshots snapshots;

	@Operation(operationId = "adjustStock", summary = "Adjust stock",
			description = "Units of an item came to a warehouse, came back, or turned out more or fewer.")
	@ApiResponse(responseCode = "201", description = "Adjusted.")
	@Refuses({ ErrorCode.INVENTORY_ITEM_NOT_FOUND, ErrorCode.WAREHOUSE_NOT_FOUND, ErrorCode.STOCK_BELOW_RESERVED,
			ErrorCode.QUANTITY_OVERFLOW })
	@PostMapping(path = "/items/{id}/adjustments", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	Success<StockChangeBody.Adjusted> adjust(Caller caller,
			@Parameter(description = "The item's id.", example = "inv_01GXYZ345QRS") @Pattern(regexp = Limits.OWN_ID,
					message = Limits.OWN_ID_RULE) @PathVariable String id,
			@Valid @RequestBody AdjustmentRequest request) {
		return Success.of(StockChangeBody.Adjusted.of(this.commands.submit(caller, request.toCommand(id))));
	}

	@Operation(operationId = "countStock", summary = "Count stock",
			description = "So many units of an item are in a warehouse, and so many of them are kept back. "
					+ "A count may dip into what is kept back, not into what is promised.")
	@Refuses({ ErrorCode.INVENTORY_ITEM_NOT_FOUND, ErrorCode.WAREHOUSE_NOT_FOUND, ErrorCode.STOCK_BELOW_RESERVED })
	@PutMapping(path = "/items/{id}/stock/{warehouseId}", consumes = MediaType.APPLICATION_JSON_VALUE)
	Success<StockChangeBody.Counted> count(Caller caller,
			@Parameter(description = "The item's id.", example = "inv_01GXYZ345QRS") @Pattern(regexp = Limits.OWN_ID,
					message = Limits.OWN_ID_RULE) @PathVariable String id,
			@Parameter(description = "The warehouse's id.", example = "wh_01HXYZ789GHI") @Pattern(
					regexp = Limits.OWN_ID, message = Limits.OWN_ID_RULE) @PathVariable String warehouseId,
			@Valid @RequestBody CountRequest request) {
		return Success.of(StockChangeBody.Counted.of(this.commands.submit(caller, request.toCommand(id, warehouseId))));
	}

	@Operation(operationId = "listTransactions", summary = "List transactions",
			description = "The journal of all that happened to stock and allocations, newest first.")
	@GetMapping("/transactions")
	PageOf<TransactionBody> transactions(Caller caller, @Valid @ParameterObject TransactionQuery query) {
		return this.snapshots.read((now) -> PageOf
			.of(this.journal.list(caller.tenant(), query.toFilter(), query.toPage()).map(TransactionBody::of)));
	}

}

package io.holdfast.dialect.inventoryv1;

import io.holdfast.dialect.Requires;
import io.holdfast.execution.CommandService;
import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = InventoryV1Dialect.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = DocumentOrder.INVENTORY)
@RequiredArgsConstructor
class StockController {

	private final CommandService commands;

	@Operation(operationId = "adjustStock", summary = "Adjust stock",
			description = "Units of an item came to a warehouse, came back, or turned out more or fewer.")
	@ApiResponse(responseCode = "201", description = "What was written, and what it did.")
	@Refuses({ ErrorCode.INVENTORY_ITEM_NOT_FOUND, ErrorCode.WAREHOUSE_NOT_FOUND, ErrorCode.STOCK_BELOW_RESERVED,
			ErrorCode.QUANTITY_OVERFLOW })
	@Requires(AccessScope.INVENTORY_WRITE)
	@PostMapping(path = "/items/{id}/adjustments", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	Success<StockChangeBody.Adjusted> adjust(Caller caller,
			@Parameter(description = "The item's id.", example = "inv_01GXYZ345QRS") @OwnId @PathVariable String id,
			@Valid @RequestBody AdjustmentRequest request) {
		return Success.of(StockChangeBody.Adjusted.of(this.commands.submit(caller, request.toCommand(id))));
	}

	@Operation(operationId = "countStock", summary = "Count stock",
			description = "So many units of an item are in a warehouse, and so many of them are kept back. "
					+ "A count may dip into what is kept back, not into what is promised.")
	@ApiResponse(responseCode = "200", description = "What was written, if anything, and what it did.")
	@Refuses({ ErrorCode.INVENTORY_ITEM_NOT_FOUND, ErrorCode.WAREHOUSE_NOT_FOUND, ErrorCode.STOCK_BELOW_RESERVED })
	@Requires(AccessScope.INVENTORY_WRITE)
	@PutMapping(path = "/items/{id}/stock/{warehouseId}", consumes = MediaType.APPLICATION_JSON_VALUE)
	Success<StockChangeBody.Counted> count(Caller caller,
			@Parameter(description = "The item's id.", example = "inv_01GXYZ345QRS") @OwnId @PathVariable String id,
			@Parameter(description = "The warehouse's id.",
					example = "wh_01HXYZ789GHI") @OwnId @PathVariable String warehouseId,
			@Valid @RequestBody CountRequest request) {
		return Success.of(StockChangeBody.Counted.of(this.commands.submit(caller, request.toCommand(id, warehouseId))));
	}

}

package io.holdfast.dialect.inventoryv1;

import java.net.URI;

import io.holdfast.dialect.AnswerHeaders;
import io.holdfast.dialect.Requires;
import io.holdfast.execution.ReferenceDataService;
import io.holdfast.inventory.WarehouseService;
import io.holdfast.inventory.WarehouseView;
import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
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

@RestController
@RequestMapping(path = InventoryV1Dialect.ROOT + "/warehouses", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = DocumentOrder.WAREHOUSES)
@RequiredArgsConstructor
class WarehouseController {

	private final WarehouseService warehouses;

	private final ReferenceDataService reference;

	@Operation(operationId = "createWarehouse", summary = "Create a warehouse",
			description = "Empty: a count or an adjustment of an item brings its stock.")
	@ApiResponse(responseCode = "201", description = "The warehouse.",
			headers = @Header(name = HttpHeaders.LOCATION, ref = AnswerHeaders.LOCATION))
	@Refuses(ErrorCode.WAREHOUSE_EXISTS)
	@Requires(AccessScope.INVENTORY_WRITE)
	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Success<WarehouseBody>> create(Caller caller, @Valid @RequestBody WarehouseRequest request) {
		WarehouseView created = this.reference.createWarehouse(caller, request.id(), request.toDetails());
		return ResponseEntity.created(URI.create(InventoryV1Dialect.ROOT + "/warehouses/" + created.id()))
			.body(Success.of(WarehouseBody.of(created)));
	}

	@Operation(operationId = "listWarehouses", summary = "List warehouses",
			description = "In the order of their ids, in pages.")
	@ApiResponse(responseCode = "200", description = "A page of warehouses.")
	@Requires(AccessScope.INVENTORY_READ)
	@GetMapping
	PageOf<WarehouseBody> list(Caller caller, @Valid @ParameterObject WarehouseQuery query) {
		return PageOf
			.of(this.warehouses.list(caller.tenant(), query.toFilter(), query.toPage()).map(WarehouseBody::of));
	}

	@Operation(operationId = "getWarehouse", summary = "Get a warehouse",
			description = "What it is; what is in it is said by each item.")
	@ApiResponse(responseCode = "200", description = "The warehouse.")
	@Refuses(ErrorCode.WAREHOUSE_NOT_FOUND)
	@Requires(AccessScope.INVENTORY_READ)
	@GetMapping("/{id}")
	Success<WarehouseBody> get(Caller caller, @Parameter(description = "The warehouse's id.",
			example = "wh_01HXYZ789GHI") @OwnId @PathVariable String id) {
		return Success.of(WarehouseBody.of(this.warehouses.get(caller.tenant(), id)));
	}

	@Operation(operationId = "replaceWarehouse", summary = "Replace a warehouse",
			description = "An absent optional field is null or its default. No figure of any item changes.")
	@ApiResponse(responseCode = "200", description = "The warehouse as it is now.")
	@Refuses({ ErrorCode.WAREHOUSE_NOT_FOUND, ErrorCode.WAREHOUSE_EXISTS })
	@Requires(AccessScope.INVENTORY_WRITE)
	@PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
	Success<WarehouseBody> replace(Caller caller,
			@Parameter(description = "The warehouse's id.", example = "wh_01HXYZ901STU") @OwnId @PathVariable String id,
			@Valid @RequestBody WarehouseRequest request) {
		Requests.requireSameId(request.id(), id);
		return Success.of(WarehouseBody.of(this.reference.replaceWarehouse(caller, id, request.toDetails())));
	}

}

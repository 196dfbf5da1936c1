package io.holdfast.dialect.inventoryv1;

import java.net.URI;

import io.holdfast.dialect.AnswerHeaders;
import io.holdfast.dialect.Requires;
import io.holdfast.execution.ReferenceDataService;
import io.holdfast.inventory.InventoryQueryService;
import io.holdfast.inventory.ItemView;
import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Precondition;
import io.holdfast.kernel.Snapshots;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
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
@RequestMapping(path = InventoryV1Dialect.ROOT + "/items", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = DocumentOrder.INVENTORY)
@RequiredArgsConstructor
class ItemController {

	private final ReferenceDataService items;

	private final InventoryQueryService inventory;

	private final Snapshots snapshots;

	@Operation(operationId = "createItem", summary = "Create an item",
			description = "Without stock; an adjustment brings it.")
	@ApiResponse(responseCode = "201", description = "The item, without stock.",
			headers = @Header(name = HttpHeaders.LOCATION, ref = AnswerHeaders.LOCATION))
	@Refuses(ErrorCode.ITEM_EXISTS)
	@Requires(AccessScope.INVENTORY_WRITE)
	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Success<StockedItem>> create(Caller caller, @Valid @RequestBody ItemRequest request) {
		ItemView created = this.items.createItem(caller, request.id(), request.toDetails());
		return ResponseEntity.created(URI.create(InventoryV1Dialect.ROOT + "/items/" + created.id()))
			.body(Success.of(StockedItem.of(created)));
	}

	@Operation(operationId = "listItems", summary = "List items",
			description = "In the order of their ids, in pages; figures as they are now.")
	@ApiResponse(responseCode = "200", description = "A page of items.")
	@Requires(AccessScope.INVENTORY_READ)
	@GetMapping
	PageOf<ItemBody> list(Caller caller, @Valid @ParameterObject ItemQuery query) {
		return this.snapshots.read(caller.tenant(), (now) -> PageOf
			.of(this.inventory.list(caller.tenant(), query.sku(), query.toPage(), now).map(ItemBody::of)));
	}

	@Operation(operationId = "getItem", summary = "Get an item",
			description = "With its figures and each warehouse's stock. Its version is that of its details: counters do not raise it.")
	@ApiResponse(responseCode = "200", description = "The item.",
			headers = @Header(name = HttpHeaders.ETAG, ref = AnswerHeaders.ETAG))
	@Refuses(ErrorCode.INVENTORY_ITEM_NOT_FOUND)
	@Requires(AccessScope.INVENTORY_READ)
	@GetMapping("/{id}")
	Success<StockedItem> get(Caller caller,
			@Parameter(description = "The item's id.", example = "inv_01GXYZ234DEF") @OwnId @PathVariable String id,
			HttpServletResponse response) {
		StockedItem item = this.snapshots.read(caller.tenant(),
				(now) -> StockedItem.of(this.inventory.get(caller.tenant(), id, now)));
		response.setHeader(HttpHeaders.ETAG, "\"" + item.item().version() + "\"");
		return Success.of(item);
	}

	@Operation(operationId = "replaceItem", summary = "Replace an item's details",
			description = "Sku, name and metadata; counters stay. Equal details change nothing.")
	@ApiResponse(responseCode = "200", description = "The item as it is now.")
	@Refuses({ ErrorCode.INVENTORY_ITEM_NOT_FOUND, ErrorCode.ITEM_EXISTS })
	@Requires(AccessScope.INVENTORY_WRITE)
	@PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
	Success<StockedItem> replace(Caller caller, Precondition precondition,
			@Parameter(description = "The item's id.", example = "inv_01GXYZ456TUV") @OwnId @PathVariable String id,
			@Valid @RequestBody ItemRequest request) {
		Requests.requireSameId(request.id(), id);
		return Success.of(StockedItem.of(this.items.replaceItem(caller, precondition, id, request.toDetails())));
	}

}

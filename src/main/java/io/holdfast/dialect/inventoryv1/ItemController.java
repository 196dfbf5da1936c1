package io.holdfast.dialect.inventoryv1;

import java.net.URI;

import io.holdfast.inventory.InventoryQueryService;
import io.holdfast.inventory.ItemService;
import io.holdfast.inventory.ItemView;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Snapshots;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
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
@Tag(name = "Items", description = "What is sold, and how much of it there is.")
@RequiredArgsConstructor
class ItemController {

	private final ItemService items;

	private final InventoryQueryService inventory;

	private final Snapshots snapshots;

	@Operation(operationId = "createItem", summary = "Create an item",
			description = "Without stock; an adjustment brings it.")
	@ApiResponse(responseCode = "201", description = "Created; `Location` is its address.")
	@Refuses(ErrorCode.ITEM_EXISTS)
	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Success<ItemBody>> create(Caller caller, @Valid @RequestBody ItemRequest request) {
		ItemView created = this.items.create(caller.tenant(), request.id(), request.toDetails());
		return ResponseEntity.created(URI.create(InventoryV1Dialect.ROOT + "/items/" + created.id()))
			.body(Success.of(ItemBody.of(created)));
	}

	@Operation(operationId = "listItems", summary = "List items",
			description = "In the order of their ids; figures as they are now.")
	@GetMapping
	PageOf<ItemBody> list(Caller caller, @Valid @ParameterObject ItemQuery query) {
		return this.snapshots.read((now) -> PageOf
			.of(this.inventory.list(caller.tenant(), query.sku(), query.toPage(), now).map(ItemBody::ofListed)));
	}

	@Operation(operationId = "getItem", summary = "Get an item",
			description = "With each warehouse's stock; `ETag` is the version of its details.")
	@Refuses(ErrorCode.INVENTORY_ITEM_NOT_FOUND)
	@GetMapping("/{id}")
	Success<ItemBody> get(Caller caller,
			@Parameter(description = "The item's id.", example = "inv_01GXYZ234DEF") @Pattern(regexp = Limits.OWN_ID,
					message = Limits.OWN_ID_RULE) @PathVariable String id,
			HttpServletResponse response) {
		ItemBody item = this.snapshots.read((now) -> ItemBody.of(this.inventory.get(caller.tenant(), id, now)));
		response.setHeader(HttpHeaders.ETAG, "\"" + item.version() + "\"");
		return Success.of(item);
	}

	@Operation(operationId = "replaceItem", summary = "Replace an item's details",
			description = "Sku, name and metadata; counters stay. Equal details change nothing.")
	@Refuses({ ErrorCode.INVENTORY_ITEM_NOT_FOUND, ErrorCode.ITEM_EXISTS })
	@PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
	Success<ItemBody> replace(Caller caller,
			@Parameter(description = "The item's id.", example = "inv_01GXYZ456TUV") @Pattern(regexp = Limits.OWN_ID,
					message = Limits.OWN_ID_RULE) @PathVariable String id,
			@Valid @RequestBody ItemRequest request) {
		Requests.requireSameId(request.id(), id);
		return Success.of(ItemBody.of(this.items.replace(caller.tenant(), id, request.toDetails())));
	}

}

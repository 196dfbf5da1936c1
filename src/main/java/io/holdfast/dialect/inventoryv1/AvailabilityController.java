package io.holdfast.dialect.inventoryv1;

import io.holdfast.dialect.Requires;
import io.holdfast.inventory.AvailabilityQueryService;
import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Snapshots;
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

@RestController
@RequestMapping(path = InventoryV1Dialect.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = DocumentOrder.INVENTORY)
@RequiredArgsConstructor
class AvailabilityController {

	private final AvailabilityQueryService availability;

	private final Snapshots snapshots;

	@Operation(operationId = "getAvailability", summary = "Get the availability of skus",
			description = "What can be promised now, of many skus at once. Holds that are over count as free.")
	@ApiResponse(responseCode = "200", description = "A row for each sku, in the order asked.")
	@Requires(AccessScope.INVENTORY_READ)
	@GetMapping("/availability")
	AvailabilityBody.Answer availability(Caller caller, @Valid @ParameterObject AvailabilityQuery query) {
		return new AvailabilityBody.Answer(true,
				this.snapshots.read(caller.tenant(), (now) -> this.availability.of(caller.tenant(), query.sku(), now))
					.stream()
					.map((view) -> AvailabilityBody.of(view, query.detailed()))
					.toList());
	}

}

package io.holdfast.dialect.crux;

import java.util.List;

import io.holdfast.dialect.Requires;
import io.holdfast.execution.CommandService;
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

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Seed "Allocate Order". */
@RestController
@Tag(name = CruxDocument.ORDERS)
@RequiredArgsConstructor
class OrderAllocationController {

	private final CommandService commands;

	@Operation(operationId = "allocateOrder", summary = "Allocate Order",
			description = "Accepts an order, or a part of it: says of each line named how many units are accepted, "
					+ "rejected and backordered, in place of what was said of it before, so that a repeat changes nothing. "
					+ "All lines or none.")
	@ApiResponse(responseCode = "200", description = "What became of each line, in the order of the request.")
	@Requires(AccessScope.ALLOCATIONS_WRITE)
	@PutMapping(
			path = { CruxDialect.ROOT + "/orders/allocation/{order_uuid}/",
					CruxDialect.ROOT + "/orders/allocation/{order_uuid}" },
			consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	List<LineAnswer> allocate(Caller caller,
			@Parameter(description = "The order, by the order system's own id.",
					example = "319bba9f-71b1-4a93-8abf-67a45b8fdd5c") @Pattern(regexp = Limits.ID,
							message = Limits.ID_RULE) @PathVariable("order_uuid") String orderUuid,
			@Valid @ParameterObject AnswerQuery query, @Valid @RequestBody AllocateOrderRequest request) {
		return LineAnswer.of(request, this.commands.submit(caller, request.toCommand(orderUuid)), query.isDetailed());
	}

}

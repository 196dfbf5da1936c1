package io.holdfast.dialect.fabricv3;

import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.dialect.Requires;
import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Seed "GET /allocations/{allocationId}", version 3. */
@RestController("fabricV3DocumentController")
@Tag(name = FabricV3Document.ALLOCATIONS)
@RequiredArgsConstructor
class DocumentController {

	private static final String CHANNEL = "x-fabric-channel-id";

	private final AllocationQueries queries;

	@Operation(operationId = "getFabricAllocation", summary = "Get allocation",
			description = "Some allocations of one order in one warehouse, with all that was said of them.")
	@ApiResponse(responseCode = "200", description = "The document.")
	@Requires(AccessScope.ALLOCATIONS_READ)
	@GetMapping(path = { FabricV3Dialect.ROOT + "/{allocationId}", FabricV3Dialect.ROOT + "/{allocationId}/" },
			produces = MediaType.APPLICATION_JSON_VALUE)
	AllocationResponse get(Caller caller,
			@Parameter(description = "Names the tenant: 24 letters and digits.", required = true,
					example = "1234abcd5678efgh9ijklmno") @RequestHeader(name = FabricV3Dialect.TENANT,
							required = false) @Nullable String tenant,
			@Parameter(description = "The sales channel.", required = true,
					example = "12") @RequestHeader(name = CHANNEL, required = false) @Nullable String channel,
			@Parameter(description = "Comes back with the answer.") @RequestHeader(name = RequestIdEcho.HEADER,
					required = false) @Nullable String request,
			@Parameter(description = "24 hex digits, or an id of Holdfast's own.",
					example = "62ff5c0bec0aed3c86202c32") @Pattern(regexp = "[A-Za-z0-9_-]{1,64}",
							message = "must be an id") @PathVariable String allocationId) {
		require(channel != null && !channel.isBlank(), CHANNEL, "must not be blank");
		return this.queries.get(caller.tenant(), allocationId);
	}

	private static void require(boolean fits, String header, String message) {
		if (!fits) {
			throw new RequestProblemException(RequestProblem.Invalid.of(header, message));
		}
	}

}

package io.holdfast.dialect.fabricv2;

import java.util.List;

import io.holdfast.consignment.ConsignmentView;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.dialect.Requires;
import io.holdfast.dialect.Unkeyed;
import io.holdfast.execution.Command;
import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import lombok.RequiredArgsConstructor;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Seed "Get allocation", "Update allocation" and "Get allocation by query". */
@RestController("fabricV2DocumentController")
@RequestMapping(path = FabricV2Dialect.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = FabricV2Document.ALLOCATION)
@RequiredArgsConstructor
class DocumentController {

	private final DocumentChanges changes;

	private final DocumentReader reader;

	private final FilterParser filters;

	private final Names names;

	private final JsonMapper json;

	@Operation(operationId = "getAllocationDocument", summary = "Get allocation",
			description = "Some allocations of one order in one warehouse, with all that was said of them.")
	@ApiResponse(responseCode = "200", description = "The document.")
	@Requires(AccessScope.ALLOCATIONS_READ)
	@GetMapping(path = { "/{allocationId}", "/{allocationId}/" })
	AllocationDocument get(Caller caller,
			@Parameter(description = "24 hex digits, or an id of Holdfast's own.",
					example = "633f216c68f1b4456659161c") @Pattern(regexp = Limits.OWN_ID,
							message = "must be an id") @PathVariable String allocationId) {
		return this.reader.get(caller.tenant(), allocationId);
	}

	@Operation(operationId = "updateAllocationDocument", summary = "Update allocation",
			description = "Another place for all of it, other quantities of its lines, another status, other details; "
					+ "what is absent or null stays. All of it or nothing.")
	@ApiResponse(responseCode = "200", description = "The document as it is now.")
	@Requires(AccessScope.ALLOCATIONS_WRITE)
	@PutMapping(path = { "/{allocationId}", "/{allocationId}/" }, consumes = MediaType.APPLICATION_JSON_VALUE)
	AllocationDocument update(Caller caller,
			@Parameter(description = "24 hex digits, or an id of Holdfast's own.",
					example = "633f216c68f1b4456659161c") @Pattern(regexp = Limits.OWN_ID,
							message = "must be an id") @PathVariable String allocationId,
			@Valid @RequestBody AllocationDocument sent) {
		requireWhole(sent, allocationId);
		return this.reader
			.word(caller.tenant(), this.changes.make(caller, () -> update(caller.tenant(), sent, allocationId)))
			.getFirst();
	}

	@Operation(operationId = "queryAllocationDocuments", summary = "Get allocation by query",
			description = "Documents that are like the filters, in pages.")
	@ApiResponse(responseCode = "200", description = "The documents.")
	@Unkeyed
	@Requires(AccessScope.ALLOCATIONS_READ)
	@PostMapping(path = { "/query", "/query/" }, consumes = MediaType.APPLICATION_JSON_VALUE)
	List<AllocationDocument> query(Caller caller, @Valid @RequestBody QueryRequest request) {
		List<AllocationDocument> found = this.reader.list(caller.tenant(),
				this.filters.parse(caller.tenant(), request.filters()), request.sort(), request.isAscending(),
				request.skipped(), request.most());
		if (found.isEmpty()) {
			throw new RefusedException(new Refusal.ConsignmentNotFound("like these filters"));
		}
		return found;
	}

	private static void requireWhole(AllocationDocument sent, String allocationId) {
		require(sent.allocationId() != null
				&& DocumentWriter.digits(sent.allocationId()).equals(DocumentWriter.digits(allocationId)),
				"allocationId", "must be the path's");
		require(sent.parentAllocationId() != null, "parentAllocationId", "must not be null");
		require(sent.items() != null, "items", "must not be null");
	}

	private List<Command> update(TenantId tenant, AllocationDocument sent, String allocationId) {
		ConsignmentView now = this.reader.view(tenant, allocationId);
		AllocationDocument shown = this.reader.word(tenant, List.of(now)).getFirst();
		boolean stays = sent.locationNum() == null || sent.locationNum().equals(shown.locationNum());
		return new UpdateCommands(sent, now, shown,
				stays ? null : this.names.warehouse(tenant, String.valueOf(sent.locationNum())), this.json)
			.toCommands();
	}

	private static void require(boolean fits, String field, String message) {
		if (!fits) {
			throw new RequestProblemException(RequestProblem.Invalid.of(field, message));
		}
	}

}

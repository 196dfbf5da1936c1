package io.holdfast.dialect.fabricv2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.consignment.ConsignmentView;
import io.holdfast.dialect.Requires;
import io.holdfast.execution.ConsignmentCommand.Relocate;
import io.holdfast.execution.ConsignmentCommand.Scope;
import io.holdfast.execution.ConsignmentCommand.Withdraw;
import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Coordinates;
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

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Seed "Reallocate location" and "Cancel allocation". */
@RestController("fabricV2FulfilmentController")
@RequestMapping(path = FabricV2Dialect.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = FabricV2Document.ALLOCATION)
@RequiredArgsConstructor
class FulfilmentController {

	private static final String REASON = "Cancelled";

	private final DocumentChanges changes;

	private final DocumentReader reader;

	private final Names names;

	@Operation(operationId = "reallocateDocuments", summary = "Reallocate location",
			description = "Moves documents, or lines of them, to the best other warehouses that have all of them: "
					+ "to new documents, whose ids are answered. All or none.")
	@ApiResponse(responseCode = "200", description = "They were moved.")
	@Requires(AccessScope.ALLOCATIONS_WRITE)
	@PutMapping(path = { "/reallocate", "/reallocate/" }, consumes = MediaType.APPLICATION_JSON_VALUE)
	Message reallocate(Caller caller, @Valid @RequestBody ReallocateRequest request) {
		List<ConsignmentView> moved = this.changes.make(caller, () -> List.of(relocate(caller.tenant(), request)));
		return Message.reallocated(moved.stream().map((view) -> DocumentWriter.digits(view.id())).toList());
	}

	@Operation(operationId = "cancelDocuments", summary = "Cancel allocation",
			description = "Cancels all that is open of the documents, or of none; what is cancelled already stays so.")
	@ApiResponse(responseCode = "200", description = "The documents as they are now.")
	@Requires(AccessScope.ALLOCATIONS_WRITE)
	@PutMapping(path = { "/cancel/{allocationIds}", "/cancel/{allocationIds}/" })
	List<AllocationDocument> cancel(Caller caller,
			@Parameter(description = "Ids or allocationRequestIds, with commas between them.",
					example = "633f216c68f1b4456659161c") @Pattern(regexp = "[^,]{1,128}(,[^,]{1,128}){0,99}",
							message = "must be 1 to 100 ids") @PathVariable String allocationIds) {
		List<String> named = List.of(allocationIds.split(","));
		return this.reader.word(caller.tenant(), this.changes.make(caller, () -> List
			.of(new Withdraw(Scope.of(ids(this.reader.all(caller.tenant(), named))), List.of(), REASON))));
	}

	private Relocate relocate(TenantId tenant, ReallocateRequest request) {
		List<ConsignmentView> documents = documents(tenant, request);
		List<AllocationItem> items = Objects.requireNonNullElse(request.items(), List.of());
		return new Relocate(Scope.of(ids(documents)),
				EventCommands.portions(items, "items", this.names.items(tenant, items)), addresses(documents),
				request.note());
	}

	/** Each document has its own. */
	private static Map<String, Coordinates> addresses(List<ConsignmentView> documents) {
		Map<String, Coordinates> addresses = new HashMap<>();
		documents.forEach((view) -> Stream.ofNullable(Attributes.shipTo(view.attributes()))
			.forEach((address) -> addresses.put(view.id(), address)));
		return addresses;
	}

	private List<ConsignmentView> documents(TenantId tenant, ReallocateRequest request) {
		List<ConsignmentView> found = new ArrayList<>();
		for (String id : request.id()) {
			List<ConsignmentView> ofOrder = request.mayBeOrders() ? this.reader.ofOrder(tenant, id) : List.of();
			if (!ofOrder.isEmpty()) {
				found.addAll(open(id, ofOrder));
			}
			else if (request.mayBeDocuments()) {
				found.add(this.reader.view(tenant, id));
			}
			else {
				throw new RefusedException(new Refusal.ConsignmentNotFound(id));
			}
		}
		return found;
	}

	private static List<ConsignmentView> open(String orderId, List<ConsignmentView> documents) {
		List<ConsignmentView> open = documents.stream()
			.filter((view) -> view.members().stream().anyMatch((member) -> member.status().isOpen()))
			.toList();
		if (open.isEmpty()) {
			throw new RefusedException(new Refusal.NothingOpen(orderId));
		}
		return open;
	}

	private static Set<String> ids(List<ConsignmentView> documents) {
		return documents.stream().map(ConsignmentView::id).collect(Collectors.toSet());
	}

}

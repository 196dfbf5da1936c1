package io.holdfast.dialect.fabricv2;

import java.util.List;

import io.holdfast.consignment.ConsignmentStatus;
import io.holdfast.consignment.ConsignmentView;
import io.holdfast.dialect.Requires;
import io.holdfast.execution.Command;
import io.holdfast.execution.CommandService;
import io.holdfast.execution.ConsignmentReceipt;
import io.holdfast.journal.EventId;
import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.IdSource;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Seed "Generate allocation". */
@RestController("fabricV2EventController")
@Tag(name = FabricV2Document.ALLOCATION)
@RequiredArgsConstructor
class EventController {

	private final CommandService commands;

	private final DocumentReader reader;

	private final Names names;

	private final IdSource ids;

	private final JsonMapper json;

	@Operation(operationId = "generateAllocation", summary = "Generate allocation",
			description = "Tells what happened to an order. ORDER_CREATED allocates its lines at the nearest warehouses, in as few "
					+ "documents as possible; SHIPMENT_CREATED and PICKUP_COMPLETED ship, BACKORDER_CANCEL and the "
					+ "ORDER_CANCELLATION types cancel; all others are only kept, also of an order that is not known yet. An event told again has no "
					+ "effect, and is answered with the documents of the first time as they are now.")
	@ApiResponse(responseCode = "200", description = "The documents concerned.")
	@ApiResponse(responseCode = "206",
			description = "Not all could be allocated: a document of type SCRATCHED says what could not.")
	@Requires(AccessScope.ALLOCATIONS_WRITE)
	@PostMapping(path = { FabricV2Dialect.ROOT + "/", FabricV2Dialect.ROOT },
			consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<List<AllocationDocument>> generate(Caller caller, @Valid @RequestBody GenerateRequest request) {
		List<ConsignmentView> documents = tell(caller, request);
		boolean complete = request.type().effect() != EventType.Effect.ALLOCATES
				|| documents.stream().noneMatch((view) -> view.status() == ConsignmentStatus.SHORT);
		return ResponseEntity.status(complete ? HttpStatus.OK : HttpStatus.PARTIAL_CONTENT)
			.body(this.reader.word(caller.tenant(), documents));
	}

	private static ConsignmentView ofOrder(String orderId, ConsignmentView document) {
		if (!document.orderId().equals(orderId)) {
			throw new RefusedException(new Refusal.ConsignmentNotFound(document.id()));
		}
		return document;
	}

	/** Without a name of its own it is always another one. */
	private EventId event(GenerateRequest request) {
		String id = request.detail().id();
		return new EventId("fabric " + request.type(), (id != null) ? id : this.ids.next());
	}

	private List<ConsignmentView> tell(Caller caller, GenerateRequest request) {
		GenerateRequest.Detail detail = request.detail();
		String document = (detail.allocationId() != null)
				? ofOrder(detail.orderNumber(), this.reader.view(caller.tenant(), detail.allocationId())).id() : null;
		List<Command> commands = new EventCommands(request, this.names.items(caller.tenant(), detail.lines()), document,
				event(request), this.json)
			.toCommands();
		try {
			List<ConsignmentReceipt> receipts = this.commands.submitDocuments(caller, commands);
			return receipts.isEmpty() ? concerned(caller.tenant(), detail.orderNumber(), List.of())
					: receipts.getLast().consignments();
		}
		catch (RefusedException ex) {
			if (ex.refusal() instanceof Refusal.EventKnown known) {
				return concerned(caller.tenant(), detail.orderNumber(), known.documents());
			}
			throw ex;
		}
	}

	/** As they are now; an event that changes none concerns all of its order. */
	private List<ConsignmentView> concerned(TenantId tenant, String orderId, List<String> documents) {
		return documents.isEmpty() ? this.reader.ofOrder(tenant, orderId) : this.reader.byId(tenant, documents);
	}

}

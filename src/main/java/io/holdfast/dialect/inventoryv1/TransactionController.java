package io.holdfast.dialect.inventoryv1;

import io.holdfast.dialect.Requires;
import io.holdfast.journal.JournalQueryService;
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
@RequestMapping(path = InventoryV1Dialect.ROOT + "/transactions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = DocumentOrder.TRANSACTIONS)
@RequiredArgsConstructor
class TransactionController {

	private final JournalQueryService journal;

	private final Snapshots snapshots;

	@Operation(operationId = "listTransactions", summary = "List transactions",
			description = "The journal of all that happened to stock and allocations, newest first, in pages.")
	@ApiResponse(responseCode = "200", description = "A page of the journal.")
	@Requires(AccessScope.INVENTORY_READ)
	@GetMapping
	PageOf<TransactionBody> list(Caller caller, @Valid @ParameterObject TransactionQuery query) {
		return this.snapshots.read(caller.tenant(), (now) -> PageOf
			.of(this.journal.list(caller.tenant(), query.toFilter(), query.toPage()).map(TransactionBody::of)));
	}

}

package io.holdfast.dialect.inventoryv1;

import java.io.IOException;

import io.holdfast.audit.AuditReport;
import io.holdfast.audit.AuditService;
import io.holdfast.dialect.Requires;
import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = InventoryV1Dialect.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = DocumentOrder.AUDIT)
@RequiredArgsConstructor
class AuditController {

	private final AuditService audits;

	private final JsonMapper json;

	@Operation(operationId = "getAudit", summary = "Audit everything",
			description = "Does every sum again, from the allocations and from the journal, as of one instant, and lists "
					+ "what does not come out: normally nothing. Nobody waits for it. It takes some seconds for every "
					+ "100,000 allocations; a second one meanwhile is UNAVAILABLE.")
	@ApiResponse(responseCode = "200", description = "Done; nothing has drifted if `drift` is empty.",
			content = @Content(schema = @Schema(implementation = AuditBody.Answer.class)))
	@Requires(AccessScope.INVENTORY_READ)
	@GetMapping("/audit")
	void audit(Caller caller, HttpServletResponse response) throws IOException {
		try (Spool<AuditBody.DriftBody> drift = new Spool<>(this.json, AuditBody.DriftBody.class)) {
			AuditReport report = this.audits.run(caller.tenant(), (row) -> drift.add(AuditBody.DriftBody.of(row)));
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			this.json.writeValue(response.getOutputStream(),
					Success.of(new AuditBody(report.itemsChecked(), drift.rows())));
		}
	}

}

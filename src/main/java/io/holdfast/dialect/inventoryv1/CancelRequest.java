package io.holdfast.dialect.inventoryv1;

import io.holdfast.execution.AllocationCommand.Cancel;
import io.holdfast.kernel.Metadata;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Seed "Allocation Endpoints", heading "Cancel Allocation". */
@Schema(description = "Why the promise is over.")
record CancelRequest(
		@Schema(description = "Kept in the journal.",
				example = "Customer cancelled order") @NotNull @Text String reason,
		@Schema(description = "Laid over the allocation's own; a null value removes the key; at most 16 KB of JSON.",
				example = "{\"cancellationCode\":\"CUST_REQ\",\"refundId\":\"ref_01RXYZ678VWX\"}") @Nullable Metadata metadata) {

	Cancel toCommand(String id) {
		return new Cancel(id, this.reason, Requests.metadata(this.metadata));
	}

}

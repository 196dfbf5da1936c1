package io.holdfast.dialect.inventoryv1;

import io.holdfast.execution.AllocationCommand.Confirm;
import io.holdfast.kernel.Metadata;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Seed "Allocation Endpoints", heading "Confirm Allocation". */
@Schema(description = "What to note with the confirmation.")
record ConfirmRequest(
		@Schema(description = "Kept in the journal.",
				example = "Payment processed successfully") @Text @Nullable String notes,
		@Schema(description = "Laid over the allocation's own; a null value removes the key; at most 16 KB of JSON.",
				example = "{\"paymentId\":\"pay_01QXYZ567STU\",\"paymentMethod\":\"credit_card\"}") @Nullable Metadata metadata) {

	static final ConfirmRequest EMPTY = new ConfirmRequest(null, null);

	Confirm toCommand(String id) {
		return new Confirm(id, this.notes, Requests.metadata(this.metadata));
	}

}

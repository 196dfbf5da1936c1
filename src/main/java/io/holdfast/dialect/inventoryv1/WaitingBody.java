package io.holdfast.dialect.inventoryv1;

import io.holdfast.execution.AllocateReceipt;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Nothing could be allocated, and all of it is waited for. */
@Schema(name = "Backorder", description = "Nothing could be allocated; the order's reservation has it.")
record WaitingBody(@Schema(description = "Always 0 here.", example = "0") @Min(0) @Max(0) int allocated,
		@Schema(description = "Whole units that are committed to the order, to be allocated from where they are.",
				example = "0") @Min(0) long committed,
		@Schema(description = "Whole units that the order waits for.", example = "2") @Min(0) long backordered,
		@Schema(description = "The order, by the order system's own id.",
				example = "ord_01OXYZ012HIJ") @ForeignId String orderId) {

	static WaitingBody of(String orderId, AllocateReceipt receipt) {
		return new WaitingBody(0, receipt.committed(), receipt.backordered(), orderId);
	}

	/** The envelope, for the API document. */
	@Schema(name = "BackorderResponse", description = "What was asked for.")
	record Answer(@Schema(description = "Always true here.", example = "true") boolean success,
			@Schema(description = "What was asked for.") WaitingBody data) {
	}

}

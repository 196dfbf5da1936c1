package io.holdfast.dialect.inventoryv1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.holdfast.execution.AllocateReceipt;
import io.holdfast.execution.AllocationReceipt;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Seed "Allocation Endpoints", heading "Create Allocation". */
@Schema(description = "A promise that was made.")
record CreatedAllocation(@JsonUnwrapped AllocationBody allocation,
		@Schema(description = "The item, with its figures after it.") ItemBrief inventoryItem,
		@Schema(description = "What the order waits for; absent if nothing was short.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ShortBody shortfall) {

	/** Of a receipt that is not empty. */
	static CreatedAllocation of(AllocateReceipt receipt) {
		AllocationReceipt made = receipt.allocations().getFirst();
		return new CreatedAllocation(AllocationBody.of(made.after()), ItemBrief.of(made.itemAfter()),
				ShortBody.of(receipt));
	}

	/** The envelope, for the API document. */
	@Schema(name = "CreatedAllocationResponse", description = "What was asked for.")
	record Answer(@Schema(description = "Always true here.", example = "true") boolean success,
			@Schema(description = "What was asked for.") CreatedAllocation data) {
	}

}

package io.holdfast.dialect.inventoryv1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.holdfast.execution.AllocationReceipt;
import io.swagger.v3.oas.annotations.media.Schema;

/** Seed "Allocation Endpoints", heading "Create Allocation". */
@Schema(description = "A promise that was made.")
record CreatedAllocation(@JsonUnwrapped AllocationBody allocation,
		@Schema(description = "The item, with its figures after it.") ItemBrief inventoryItem) {

	static CreatedAllocation of(AllocationReceipt receipt) {
		return new CreatedAllocation(AllocationBody.of(receipt.after()), ItemBrief.of(receipt.itemAfter()));
	}

}

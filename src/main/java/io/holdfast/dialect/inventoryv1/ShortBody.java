package io.holdfast.dialect.inventoryv1;

import io.holdfast.execution.AllocateReceipt;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** What a line was short of. */
@Schema(name = "Shortfall", description = "What could not be allocated; the order's reservation has it.")
record ShortBody(
		@Schema(description = "Whole units that are committed to the order, to be allocated from where they are.",
				example = "0") @Min(0) long committed,
		@Schema(description = "Whole units that the order waits for.", example = "2") @Min(0) long backordered) {

	static @Nullable ShortBody of(AllocateReceipt receipt) {
		return (receipt.committed() + receipt.backordered() > 0)
				? new ShortBody(receipt.committed(), receipt.backordered()) : null;
	}

}

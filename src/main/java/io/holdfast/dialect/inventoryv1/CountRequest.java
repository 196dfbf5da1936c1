package io.holdfast.dialect.inventoryv1;

import java.util.Optional;

import io.holdfast.dialect.CrossCheck;
import io.holdfast.dialect.CrossChecked;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.execution.StockCommand.Count;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** How many units are there, and how many of them are kept back. */
@Schema(description = "A count; at least one field. What is absent stays.")
@CrossCheck
record CountRequest(
		@Schema(description = "Whole units counted; the difference is journalled as an ADJUSTMENT.",
				example = "45") @Min(0) @Max(Limits.UNITS) @Nullable Integer quantityOnHand,
		@Schema(description = "Whole units kept back from being promised.",
				example = "5") @Min(0) @Max(Limits.UNITS) @Nullable Integer safetyStock)
		implements
			CrossChecked {

	@Override
	public Optional<FieldProblem> crossCheck() {
		return CrossChecked.require(this.quantityOnHand != null || this.safetyStock != null, "quantityOnHand",
				"at least one of quantityOnHand and safetyStock is needed");
	}

	Count toCommand(String itemId, String warehouseId) {
		return new Count(itemId, warehouseId, this.quantityOnHand, this.safetyStock);
	}

}

package io.holdfast.dialect.inventoryv1;

import java.util.Optional;

import io.holdfast.dialect.CrossCheck;
import io.holdfast.dialect.CrossChecked;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.execution.StockCommand.Adjust;
import io.holdfast.kernel.AdjustmentType;
import io.holdfast.kernel.Reference;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Units that came or went. */
@Schema(description = "Units that came or went.")
@CrossCheck
record AdjustmentRequest(
		@Schema(description = "The id of the warehouse.",
				example = "wh_01HXYZ789GHI") @NotNull @OwnId String warehouseId,
		@Schema(description = "How many whole units; of an ADJUSTMENT negative if they went.",
				example = "10") @NotNull @Min(-Limits.UNITS) @Max(Limits.UNITS) Integer quantity,
		@Schema(description = "What kind of movement it is.", example = "RECEIPT") @NotNull AdjustmentType type,
		@Schema(description = "Kept in the journal.",
				example = "Delivery from the supplier") @Text @Nullable String reason,
		@Schema(description = "The number of the document they came with.",
				example = "PO-1001") @ForeignId @Nullable String referenceNumber,
		@Schema(description = "The kind of that document.",
				example = "PURCHASE_ORDER") @ForeignId @Nullable String referenceType,
		@Schema(description = "The place within the warehouse.",
				example = "loc_01JXYZ101KLM") @ForeignId @Nullable String locationId)
		implements
			CrossChecked {

	@Override
	public Optional<FieldProblem> crossCheck() {
		return CrossChecked.require(this.quantity == null || this.type == null || this.type.allows(this.quantity),
				"quantity", "must be positive for RECEIPT and RETURN, and not 0 for ADJUSTMENT");
	}

	Adjust toCommand(String itemId) {
		return new Adjust(itemId, this.warehouseId, this.type, this.quantity, this.reason,
				new Reference(this.referenceType, this.referenceNumber, this.locationId));
	}

}

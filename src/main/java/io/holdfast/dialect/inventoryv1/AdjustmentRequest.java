package io.holdfast.dialect.inventoryv1;

import java.util.Optional;

import io.holdfast.dialect.CrossCheck;
import io.holdfast.dialect.CrossChecked;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.execution.StockCommand.Adjust;
import io.holdfast.kernel.AdjustmentType;
import io.holdfast.kernel.Reference;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Units that came or went. */
@Schema(description = "Units that came or went.")
@CrossCheck
record AdjustmentRequest(
		@Schema(description = "Where.", example = "wh_01HXYZ789GHI") @NotNull @Pattern(regexp = Limits.OWN_ID,
				message = Limits.OWN_ID_RULE) String warehouseId,
		@Schema(description = "How many whole units; of an ADJUSTMENT negative if they went.",
				example = "10") @NotNull Integer quantity,
		@Schema(description = "RECEIPT and RETURN add units, ADJUSTMENT is signed.") @NotNull AdjustmentType type,
		@Schema(description = "Kept in the journal.", example = "Delivery from the supplier") @Size(
				max = Limits.TEXT) @Pattern(regexp = Limits.NOT_BLANK,
						message = Limits.NOT_BLANK_RULE) @Nullable String reason,
		@Schema(description = "The number of the document they came with.", example = "PO-1001") @Pattern(
				regexp = Limits.FOREIGN_ID, message = Limits.FOREIGN_ID_RULE) @Nullable String referenceNumber,
		@Schema(description = "The kind of that document.", example = "PURCHASE_ORDER") @Pattern(
				regexp = Limits.FOREIGN_ID, message = Limits.FOREIGN_ID_RULE) @Nullable String referenceType,
		@Schema(description = "The place within the warehouse.", example = "loc_01JXYZ101KLM") @Pattern(
				regexp = Limits.FOREIGN_ID, message = Limits.FOREIGN_ID_RULE) @Nullable String locationId)
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

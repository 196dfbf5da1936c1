package io.holdfast.dialect.inventoryv1;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.holdfast.dialect.CrossCheck;
import io.holdfast.dialect.CrossChecked;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.execution.AllocationCommand.Change;
import io.holdfast.kernel.Metadata;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Seed "Allocation Endpoints", heading "Update Allocation". */
@Schema(description = "What to change; at least one field. What is absent stays.")
@CrossCheck
record ChangeAllocationRequest(
		@Schema(description = "How many whole units from now on.",
				example = "3") @Min(1) @Max(Limits.UNITS) @Nullable Integer quantity,
		@Schema(description = "Where to take them from from now on.",
				example = "wh_01HXYZ890PQR") @OwnId @Nullable String warehouseId,
		@Schema(description = "When the promise is over if it is not confirmed; only of a PENDING one.") @Nullable Instant expiresAt,
		@Schema(description = "Kept in the journal.",
				example = "Customer updated order quantity") @Text @Nullable String reason,
		@Schema(description = "Laid over the allocation's own; a null value removes the key; at most 16 KB of JSON.",
				example = "{\"priority\":\"urgent\",\"customerTier\":\"VIP\"}") @Nullable Metadata metadata)
		implements
			CrossChecked {

	@Override
	public Optional<FieldProblem> crossCheck() {
		return CrossChecked.require(
				Stream.of(this.quantity, this.warehouseId, this.expiresAt, this.reason, this.metadata)
					.anyMatch(Objects::nonNull),
				"quantity", "at least one of quantity, warehouseId, expiresAt, reason and metadata is needed");
	}

	Change toCommand(String id) {
		return new Change(id, this.quantity, this.warehouseId, this.expiresAt, this.reason,
				Requests.metadata(this.metadata));
	}

}

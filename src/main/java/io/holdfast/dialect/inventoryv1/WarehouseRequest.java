package io.holdfast.dialect.inventoryv1;

import java.util.Optional;

import io.holdfast.dialect.CrossCheck;
import io.holdfast.dialect.CrossChecked;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.inventory.WarehouseDetails;
import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.WarehouseType;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A warehouse to be created or replaced. */
@Schema(description = "A warehouse. Of one that is replaced, an absent optional field is null or its default.")
@CrossCheck
record WarehouseRequest(@Schema(
		description = "Of a new one: its id, if you want to choose it. Of one that is replaced: absent or the path's.") @OwnId @Nullable String id,
		@Schema(description = "Short, unique.", example = "EW") @NotNull @Code String code,
		@Schema(description = "For people.", example = "East Warehouse") @NotNull @Text String name,
		@Schema(description = "What kind of place it is; absent: DC.", example = "DC") @Nullable WarehouseType type,
		@Schema(description = "Lower is preferred; absent comes last.", example = "4") @Nullable Integer priority,
		@Schema(description = "Degrees north, WGS 84; with longitude or not at all.",
				example = "52.52") @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude,
		@Schema(description = "Degrees east, WGS 84; with latitude or not at all.",
				example = "13.405") @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude,
		@Schema(description = "Whether it may be promised from; absent: true.",
				example = "true") @Nullable Boolean active)
		implements
			CrossChecked {

	@Override
	public Optional<FieldProblem> crossCheck() {
		return CrossChecked.require((this.latitude == null) == (this.longitude == null), "latitude",
				"goes with longitude: give both or none");
	}

	WarehouseDetails toDetails() {
		Coordinates location = (this.latitude != null && this.longitude != null)
				? new Coordinates(this.latitude, this.longitude) : null;
		return new WarehouseDetails(this.code, this.name, (this.type != null) ? this.type : WarehouseType.DC,
				this.priority, location, !Boolean.FALSE.equals(this.active));
	}

}

package io.holdfast.dialect.inventoryv1;

import java.time.Instant;

import io.holdfast.inventory.WarehouseDetails;
import io.holdfast.inventory.WarehouseView;
import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.WarehouseType;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.jspecify.annotations.Nullable;

/** A warehouse. */
@Schema(name = "Warehouse", description = "A place that holds stock.")
record WarehouseBody(@Schema(description = "Its id.", example = "wh_01HXYZ789GHI") @OwnId String id,
		@Schema(description = "Its short code, unique.", example = "NW") @Code String code,
		@Schema(description = "Its name, for people.", example = "North Warehouse") @Text String name,
		@Schema(description = "What kind of place it is.", example = "DC") WarehouseType type,
		@Schema(description = "Lower is preferred; null comes last.", example = "1") @Nullable Integer priority,
		@Schema(description = "Degrees north, WGS 84; null if unknown.",
				example = "44.9778") @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude,
		@Schema(description = "Degrees east, WGS 84; null if unknown.",
				example = "-93.265") @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude,
		@Schema(description = "Whether it may be promised from.", example = "true") boolean active,
		@Schema(description = "When it was created, UTC.", example = "2026-05-24T23:29:59.120413Z") Instant createdAt,
		@Schema(description = "When it was changed last, UTC.",
				example = "2026-05-24T23:29:59.120413Z") Instant updatedAt) {

	static WarehouseBody of(WarehouseView view) {
		WarehouseDetails details = view.details();
		Coordinates location = details.location();
		return new WarehouseBody(view.id(), details.code(), details.name(), details.type(), details.priority(),
				(location != null) ? location.latitude() : null, (location != null) ? location.longitude() : null,
				details.active(), view.createdAt(), view.updatedAt());
	}

}

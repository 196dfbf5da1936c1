package io.holdfast.dialect.inventoryv1;

import java.time.Instant;

import io.holdfast.inventory.WarehouseDetails;
import io.holdfast.inventory.WarehouseView;
import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.WarehouseType;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A warehouse. */
@Schema(name = "Warehouse", description = "A place that holds stock.")
record WarehouseBody(@Schema(example = "wh_01HXYZ789GHI") String id,
		@Schema(description = "Short, unique.", example = "NW") String code,
		@Schema(description = "For people.", example = "North Warehouse") String name, WarehouseType type,
		@Schema(description = "Lower is preferred; null comes last.", example = "1") @Nullable Integer priority,
		@Schema(description = "Degrees north, WGS 84.", example = "41.8781") @Nullable Double latitude,
		@Schema(description = "Degrees east, WGS 84.", example = "-87.6298") @Nullable Double longitude,
		@Schema(description = "Whether it may be promised from.") boolean active, Instant createdAt,
		Instant updatedAt) {

	static WarehouseBody of(WarehouseView view) {
		WarehouseDetails details = view.details();
		Coordinates location = details.location();
		return new WarehouseBody(view.id(), details.code(), details.name(), details.type(), details.priority(),
				(location != null) ? location.latitude() : null, (location != null) ? location.longitude() : null,
				details.active(), view.createdAt(), view.updatedAt());
	}

}

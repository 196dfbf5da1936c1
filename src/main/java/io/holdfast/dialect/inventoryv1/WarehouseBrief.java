package io.holdfast.dialect.inventoryv1;

import io.holdfast.inventory.WarehouseView;
import io.swagger.v3.oas.annotations.media.Schema;

/** What an answer about an allocation says of its warehouse. */
@Schema(name = "AllocatedWarehouse", description = "The warehouse.")
record WarehouseBrief(@Schema(example = "wh_01HXYZ789GHI") String id, @Schema(example = "North Warehouse") String name,
		@Schema(example = "NW") String code) {

	static WarehouseBrief of(WarehouseView view) {
		return new WarehouseBrief(view.id(), view.details().name(), view.details().code());
	}

}

package io.holdfast.dialect.inventoryv1;

import io.holdfast.inventory.WarehouseView;
import io.swagger.v3.oas.annotations.media.Schema;

/** What an answer about an allocation says of its warehouse. */
@Schema(name = "AllocatedWarehouse", description = "The warehouse.")
record WarehouseBrief(@Schema(description = "Its id.", example = "wh_01HXYZ789GHI") @OwnId String id,
		@Schema(description = "Its name, for people.", example = "North Warehouse") @Text String name,
		@Schema(description = "Its short code.", example = "NW") @Code String code) {

	static WarehouseBrief of(WarehouseView view) {
		return new WarehouseBrief(view.id(), view.details().name(), view.details().code());
	}

}

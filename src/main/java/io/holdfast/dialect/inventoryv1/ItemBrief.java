package io.holdfast.dialect.inventoryv1;

import java.time.Instant;

import io.holdfast.inventory.ItemFigures;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;

/** What an answer about an allocation says of its item. */
@Schema(name = "AllocatedItem", description = "The item; quantities are whole units over all warehouses.")
record ItemBrief(@Schema(description = "Its id.", example = "inv_01GXYZ234DEF") @OwnId String id,
		@Schema(description = "What the sellers call it.", example = "WIDGET-2") @ForeignId String sku,
		@Schema(description = "Its name, for people.", example = "Widget Deluxe Plus") @Text String name,
		@Schema(description = "Whole units that can still be promised.", example = "68") @Min(0) long quantityAvailable,
		@Schema(description = "Whole units promised from a warehouse.", example = "2") @Min(0) long quantityReserved,
		@Schema(description = "When its details or counters were changed last, UTC.",
				example = "2026-05-24T23:29:59.120413Z") Instant updatedAt) {

	static ItemBrief of(ItemFigures figures) {
		return new ItemBrief(figures.id(), figures.sku(), figures.name(), figures.available(), figures.reserved(),
				figures.updatedAt());
	}

}

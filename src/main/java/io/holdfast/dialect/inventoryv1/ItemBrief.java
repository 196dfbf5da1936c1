package io.holdfast.dialect.inventoryv1;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.holdfast.inventory.ItemFigures;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an answer about an allocation says of its item. */
@Schema(name = "AllocatedItem", description = "The item; quantities are whole units over all warehouses.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemBrief(@Schema(example = "inv_01GXYZ234DEF") @Nullable String id, @Schema(example = "WIDGET-2") String sku,
		@Schema(example = "Widget Deluxe Plus") String name,
		@Schema(description = "Can still be promised.", example = "68") @Nullable Long quantityAvailable,
		@Schema(description = "Promised from a warehouse.", example = "2") @Nullable Long quantityReserved,
		@Nullable Instant updatedAt) {

	static ItemBrief of(ItemFigures figures) {
		return new ItemBrief(figures.id(), figures.sku(), figures.name(), figures.available(), figures.reserved(),
				figures.updatedAt());
	}

	static ItemBrief named(ItemFigures figures) {
		return new ItemBrief(null, figures.sku(), figures.name(), null, null, null);
	}

}

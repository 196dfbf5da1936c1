package io.holdfast.dialect.inventoryv1;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.holdfast.inventory.ItemFigures;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * What the list of an order's allocations says of an item: its name, or its figures too.
 */
@Schema(name = "OrderedItem",
		description = "The item. All but its name only with `includeInventoryDetails`; quantities are whole units over all warehouses.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemMention(@Schema(description = "Its id.", example = "inv_01GXYZ234DEF") @OwnId @Nullable String id,
		@Schema(description = "What the sellers call it.", example = "WIDGET-2") @ForeignId String sku,
		@Schema(description = "Its name, for people.", example = "Widget Deluxe Plus") @Text String name,
		@Schema(description = "Whole units that can still be promised.",
				example = "68") @Min(0) @Nullable Long quantityAvailable,
		@Schema(description = "Whole units promised from a warehouse.",
				example = "2") @Min(0) @Nullable Long quantityReserved,
		@Schema(description = "When its details or counters were changed last, UTC.",
				example = "2026-05-24T23:29:59.120413Z") @Nullable Instant updatedAt) {

	static ItemMention of(ItemFigures figures) {
		return new ItemMention(figures.id(), figures.sku(), figures.name(), figures.available(), figures.reserved(),
				figures.updatedAt());
	}

	static ItemMention named(ItemFigures figures) {
		return new ItemMention(null, figures.sku(), figures.name(), null, null, null);
	}

}

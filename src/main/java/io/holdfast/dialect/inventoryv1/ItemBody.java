package io.holdfast.dialect.inventoryv1;

import java.time.Instant;

import io.holdfast.inventory.ItemFigures;
import io.holdfast.inventory.ItemView;
import io.holdfast.kernel.Metadata;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;

/** An item and its figures. */
@Schema(name = "InventoryItem", description = "What is sold; quantities are whole units over all warehouses.")
record ItemBody(@Schema(description = "Its id.", example = "inv_01GXYZ234DEF") @OwnId String id,
		@Schema(description = "What the sellers call it, unique.", example = "WIDGET-2") @ForeignId String sku,
		@Schema(description = "Its name, for people.", example = "Widget Deluxe Plus") @Text String name,
		@Schema(description = "The caller's own fields, as they were sent; at most 16 KB of JSON.",
				example = "{\"colour\":\"blue\"}") Metadata metadata,
		@Schema(description = "Whole units in the warehouses.", example = "70") @Min(0) long quantityOnHand,
		@Schema(description = "Whole units promised from a warehouse.", example = "2") @Min(0) long quantityReserved,
		@Schema(description = "Whole units promised to orders without naming a warehouse.",
				example = "0") @Min(0) long quantityCommitted,
		@Schema(description = "Whole units that orders wait for.", example = "0") @Min(0) long quantityBackordered,
		@Schema(description = "Whole units that can still be promised.", example = "68") @Min(0) long quantityAvailable,
		@Schema(description = "Of the details (sku, name, metadata), from 1; counters do not raise it.",
				example = "1") @Min(1) int version,
		@Schema(description = "When it was created, UTC.", example = "2026-05-24T23:29:59.120413Z") Instant createdAt,
		@Schema(description = "When its details or counters were changed last, UTC.",
				example = "2026-05-24T23:29:59.120413Z") Instant updatedAt) {

	static ItemBody of(ItemView view) {
		ItemFigures figures = view.figures();
		return new ItemBody(view.id(), figures.sku(), figures.name(), view.details().metadata(), figures.onHand(),
				figures.reserved(), figures.committed(), figures.backordered(), figures.available(), view.revision(),
				view.createdAt(), view.updatedAt());
	}

}

package io.holdfast.dialect.inventoryv1;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.holdfast.inventory.ItemFigures;
import io.holdfast.inventory.ItemView;
import io.holdfast.inventory.StockLevelView;
import io.holdfast.kernel.Metadata;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An item and its figures. */
@Schema(name = "InventoryItem", description = "What is sold; quantities are whole units over all warehouses.")
record ItemBody(@Schema(example = "inv_01GXYZ234DEF") String id, @Schema(example = "WIDGET-2") String sku,
		@Schema(example = "Widget Deluxe Plus") String name,
		@Schema(types = "object", implementation = Object.class) Metadata metadata,
		@Schema(description = "In the warehouses.", example = "70") long quantityOnHand,
		@Schema(description = "Promised from a warehouse.", example = "2") long quantityReserved,
		@Schema(description = "Promised to orders without naming a warehouse.", example = "0") long quantityCommitted,
		@Schema(description = "Can still be promised.", example = "68") long quantityAvailable,
		@Schema(description = "Of the details (sku, name, metadata); counters do not raise it.",
				example = "1") int version,
		Instant createdAt, Instant updatedAt,
		@Schema(description = "Each warehouse's; not in lists.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<StockBody> stock) {

	static ItemBody of(ItemView view) {
		return of(view, view.levels().stream().map(StockBody::of).toList());
	}

	static ItemBody ofListed(ItemView view) {
		return of(view, null);
	}

	private static ItemBody of(ItemView view, @Nullable List<StockBody> stock) {
		ItemFigures figures = view.figures();
		return new ItemBody(view.id(), figures.sku(), figures.name(), view.details().metadata(), figures.onHand(),
				figures.reserved(), figures.committed(), figures.available(), view.revision(), view.createdAt(),
				view.updatedAt(), stock);
	}

	/** An item in a warehouse. */
	@Schema(name = "Stock", description = "An item in a warehouse, in whole units.")
	record StockBody(@Schema(example = "wh_01HXYZ789GHI") String warehouseId,
			@Schema(description = "In the warehouse.", example = "40") int quantityOnHand,
			@Schema(description = "Promised from it.", example = "2") int quantityReserved,
			@Schema(description = "Kept back from being promised.", example = "0") int safetyStock,
			@Schema(description = "Can still be promised from it.", example = "38") long quantityAvailable) {

		static StockBody of(StockLevelView level) {
			return new StockBody(level.warehouseId(), level.balance().onHand(), level.balance().reserved(),
					level.balance().safetyStock(), level.balance().available());
		}

	}

}

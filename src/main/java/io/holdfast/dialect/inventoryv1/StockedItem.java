package io.holdfast.dialect.inventoryv1;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.holdfast.inventory.ItemView;
import io.holdfast.inventory.StockLevelView;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;

/** An item and what is where. */
@Schema(name = "InventoryItemDetails", description = "An item, its figures, and its stock in each warehouse.")
record StockedItem(@JsonUnwrapped ItemBody item,
		@ArraySchema(arraySchema = @Schema(description = "Its stock in each warehouse that ever had some."),
				maxItems = Integer.MAX_VALUE) List<StockBody> stock) {

	static StockedItem of(ItemView view) {
		return new StockedItem(ItemBody.of(view), view.levels().stream().map(StockBody::of).toList());
	}

	/** An item in a warehouse. */
	@Schema(name = "StockLevel", description = "An item in a warehouse, in whole units.")
	record StockBody(
			@Schema(description = "The id of the warehouse.", example = "wh_01HXYZ789GHI") @OwnId String warehouseId,
			@Schema(description = "Whole units in the warehouse.", example = "40") @Min(0) int quantityOnHand,
			@Schema(description = "Whole units promised from it.", example = "2") @Min(0) int quantityReserved,
			@Schema(description = "Whole units kept back from being promised.", example = "0") @Min(0) int safetyStock,
			@Schema(description = "Whole units that can still be promised from it.",
					example = "38") @Min(0) long quantityAvailable) {

		static StockBody of(StockLevelView level) {
			return new StockBody(level.warehouseId(), level.balance().onHand(), level.balance().reserved(),
					level.balance().safetyStock(), level.balance().available());
		}

	}

}

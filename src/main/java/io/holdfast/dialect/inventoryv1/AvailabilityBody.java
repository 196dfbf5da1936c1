package io.holdfast.dialect.inventoryv1;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.holdfast.inventory.AvailabilityView;
import io.holdfast.inventory.WarehouseAvailability;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can still be promised of a sku. */
@Schema(name = "Availability", description = "What can still be promised of a sku, in whole units.")
record AvailabilityBody(@Schema(description = "As it was asked for.", example = "WIDGET-2") @ForeignId String sku,
		@Schema(description = "The id of the item; null if there is none with this sku.",
				example = "inv_01GXYZ234DEF") @OwnId @Nullable String inventoryItemId,
		@Schema(description = "Whole units that can still be promised.", example = "68") @Min(0) long quantityAvailable,
		@Schema(description = "In each warehouse that ever had some; absent unless it was asked for.") @Size(
				max = Integer.MAX_VALUE) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<InWarehouse> byWarehouse) {

	static AvailabilityBody of(AvailabilityView view, boolean detailed) {
		return new AvailabilityBody(view.sku(), view.itemId(), view.available(),
				detailed ? view.warehouses().stream().map(InWarehouse::of).toList() : null);
	}

	/** The envelope. */
	@Schema(name = "AvailabilityList", description = "What can still be promised of each sku.")
	record Answer(@Schema(description = "Always true here.", example = "true") boolean success,
			@Schema(description = "One row for each sku, in the order asked.") @Size(
					max = Limits.SKUS) List<AvailabilityBody> data) {
	}

	/** In one warehouse. */
	@Schema(name = "WarehouseAvailability", description = "What can still be promised from a warehouse.")
	record InWarehouse(
			@Schema(description = "The id of the warehouse.", example = "wh_01HXYZ789GHI") @OwnId String warehouseId,
			@Schema(description = "Whole units that can still be promised from it, unless they are committed to orders.",
					example = "38") @Min(0) long quantityAvailable) {

		static InWarehouse of(WarehouseAvailability level) {
			return new InWarehouse(level.warehouseId(), level.available());
		}

	}

}

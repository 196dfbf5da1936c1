package io.holdfast.dialect.inventoryv1;

import io.holdfast.inventory.ItemDetails;
import io.holdfast.kernel.Metadata;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** An item to be created or replaced. */
@Schema(description = "An item. Of one that is replaced, absent metadata is emptied.")
record ItemRequest(@Schema(
		description = "Of a new one: its id, if you want to choose it. Of one that is replaced: absent or the path's.") @OwnId @Nullable String id,
		@Schema(description = "Unique.", example = "WIDGET-99") @NotNull @ForeignId String sku,
		@Schema(description = "For people.", example = "Widget of the Year") @NotNull @Text String name,
		@Schema(description = "Your own fields, at most 16 KB of JSON.",
				example = "{\"colour\":\"blue\"}") @Nullable Metadata metadata) {

	ItemDetails toDetails() {
		return new ItemDetails(this.sku, this.name, Requests.metadata(this.metadata));
	}

}

package io.holdfast.dialect.inventoryv1;

import io.holdfast.inventory.ItemDetails;
import io.holdfast.kernel.Metadata;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An item to be created or replaced. */
@Schema(description = "An item. Of one that is replaced, absent metadata is emptied.")
record ItemRequest(@Schema(
		description = "Of a new one: its id, if you want to choose it. Of one that is replaced: absent or the path's.") @Pattern(
				regexp = Limits.OWN_ID, message = Limits.OWN_ID_RULE) @Nullable String id,
		@Schema(description = "Unique.", example = "WIDGET-99") @NotNull @Pattern(regexp = Limits.FOREIGN_ID,
				message = Limits.FOREIGN_ID_RULE) String sku,
		@Schema(description = "For people.", example = "Widget of the Year") @NotNull @Size(max = Limits.TEXT) @Pattern(
				regexp = Limits.NOT_BLANK, message = Limits.NOT_BLANK_RULE) String name,
		@Schema(types = "object", implementation = Object.class,
				description = "Your own fields, at most 16 KB of JSON.",
				example = "{\"colour\":\"blue\"}") @Nullable Metadata metadata) {

	ItemDetails toDetails() {
		return new ItemDetails(this.sku, this.name, Requests.metadata(this.metadata));
	}

}

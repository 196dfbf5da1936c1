package io.holdfast.dialect.inventoryv1;

import io.holdfast.inventory.WarehouseFilter;
import io.holdfast.kernel.Page;
import io.holdfast.kernel.WarehouseType;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which warehouses to list. */
record WarehouseQuery(@Parameter(description = "The one with this code.") @Code @Nullable String code,
		@Parameter(description = "Of this kind.") @Nullable WarehouseType type,
		@Parameter(description = "Those that may be promised from, or those that may not.") @Nullable Boolean active,
		@Parameter(
				description = "The most rows to return; absent: 20.") @Min(1) @Max(Limits.PAGE) @Nullable Integer limit,
		@Parameter(description = "Where to go on: `page.nextCursor` of the page before.") @Size(
				max = Limits.CURSOR) @Nullable String cursor) {

	WarehouseFilter toFilter() {
		return new WarehouseFilter(this.code, this.type, this.active);
	}

	Page.Request toPage() {
		return Limits.page(this.limit, this.cursor);
	}

}

package io.holdfast.dialect.inventoryv1;

import io.holdfast.kernel.Page;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which items to list. */
record ItemQuery(@Parameter(description = "The one with this sku.") @ForeignId @Nullable String sku,
		@Parameter(
				description = "The most rows to return; absent: 20.") @Min(1) @Max(Limits.PAGE) @Nullable Integer limit,
		@Parameter(description = "Where to go on: `page.nextCursor` of the page before.") @Size(
				max = Limits.CURSOR) @Nullable String cursor) {

	Page.Request toPage() {
		return Limits.page(this.limit, this.cursor);
	}

}

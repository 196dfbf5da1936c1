package io.holdfast.dialect.inventoryv1;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whose availability is asked. */
record AvailabilityQuery(
		@Parameter(description = "What the sellers call it; once for each, 1 to 200 of them.",
				example = "WIDGET-2") @NotNull @Size(min = 1, max = Limits.SKUS) List<@ForeignId String> sku,
		@Parameter(description = "Whether to tell for each warehouse, too.") @Nullable Boolean byWarehouse) {

	boolean detailed() {
		return Boolean.TRUE.equals(this.byWarehouse);
	}

}

package io.holdfast.dialect.inventoryv1;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Which items to list. */
record ItemQuery(@Parameter(description = "The one with this sku.") @Pattern(regexp = Limits.FOREIGN_ID,
		message = Limits.FOREIGN_ID_RULE) @Nullable String sku) {
}

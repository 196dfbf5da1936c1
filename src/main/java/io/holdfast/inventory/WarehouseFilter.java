package io.holdfast.inventory;

import io.holdfast.kernel.WarehouseType;
import org.jspecify.annotations.Nullable;

/** Which warehouses to list; null means any. */
public record WarehouseFilter(@Nullable String code, @Nullable WarehouseType type, @Nullable Boolean active) {
}

package io.holdfast.inventory;

import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.WarehouseType;
import org.jspecify.annotations.Nullable;

/**
 * What a warehouse is.
 *
 * @param code short, unique within the tenant; other systems' "location number"
 * @param priority lower is preferred, null comes last
 * @param active whether it may be promised from; its stock counts either way
 */
public record WarehouseDetails(String code, String name, WarehouseType type, @Nullable Integer priority,
		@Nullable Coordinates location, boolean active) {
}

package io.holdfast.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Another system's document that a stock movement belongs to, for example the shipment of
 * a sale.
 */
public record Reference(@Nullable String type, @Nullable String number, @Nullable String locationId) {

	public static final Reference NONE = new Reference(null, null, null);

}

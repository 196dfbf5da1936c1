package io.holdfast.dialect.inventoryv1;

import io.holdfast.kernel.Coordinates;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Where units go. */
@Schema(description = "A point on the globe, WGS 84.")
record ShipTo(
		@Schema(description = "Degrees north.",
				example = "40.7128") @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
		@Schema(description = "Degrees east.",
				example = "-74.0060") @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {

	static @Nullable ShipTo of(@Nullable Coordinates point) {
		return (point != null) ? new ShipTo(point.latitude(), point.longitude()) : null;
	}

	static @Nullable Coordinates toCoordinates(@Nullable ShipTo shipTo) {
		return (shipTo != null) ? new Coordinates(shipTo.latitude, shipTo.longitude) : null;
	}

}

package io.holdfast.dialect.inventoryv1;

import java.time.Instant;
import java.time.LocalDate;

import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.execution.Expiry;
import io.holdfast.execution.Sourcing;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.SourcingStrategy;
import io.holdfast.reservation.Backorder;
import org.jspecify.annotations.Nullable;

/** What an absent field means, and what an id in two places must be. */
final class Requests {

	private Requests() {
	}

	static Metadata metadata(@Nullable Metadata metadata) {
		return (metadata != null) ? metadata : Metadata.EMPTY;
	}

	/**
	 * Of something that is replaced: the body may repeat the path's id, not contradict
	 * it.
	 */
	static void requireSameId(@Nullable String inBody, String inPath) {
		if (inBody != null && !inBody.equals(inPath)) {
			throw new RequestProblemException(RequestProblem.Invalid.of("id", "must be the path's, or absent"));
		}
	}

	static Sourcing sourcing(@Nullable String warehouseId, @Nullable SourcingStrategy strategy, @Nullable ShipTo shipTo,
			boolean splitLines) {
		return (warehouseId != null) ? Sourcing.from(warehouseId)
				: new Sourcing.Chosen(strategy, ShipTo.toCoordinates(shipTo), splitLines);
	}

	static Backorder backorder(@Nullable Integer priority, @Nullable LocalDate date) {
		return new Backorder((priority != null) ? priority : Backorder.ORDINARY.priority(), date);
	}

	static Expiry expiry(@Nullable Instant expiresAt) {
		return (expiresAt != null) ? new Expiry.At(expiresAt) : new Expiry.Default();
	}

}

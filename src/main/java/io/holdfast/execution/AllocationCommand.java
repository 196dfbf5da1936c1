package io.holdfast.execution;

import java.time.Instant;
import java.util.Optional;

import io.holdfast.allocation.OrderLine;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Reference;
import org.jspecify.annotations.Nullable;

/** Acts on allocations. */
public sealed interface AllocationCommand extends Command {

	/**
	 * Promises units to an order item.
	 *
	 * @param id the allocation's id where the caller knows it, else null
	 * @param quantity positive
	 */
	record Allocate(@Nullable String id, OrderLine line, String itemId, int quantity, Sourcing sourcing, Expiry expiry,
			Metadata metadata) implements AllocationCommand {

		@Override
		public Optional<String> namedItem() {
			return Optional.of(this.itemId);
		}

		@Override
		public @Nullable String warehouseId() {
			return this.sourcing.warehouseId();
		}

		@Override
		public boolean choosesWarehouse() {
			return this.sourcing.warehouseId() == null;
		}

	}

	/** PENDING becomes CONFIRMED, and no longer expires. */
	record Confirm(String allocationId, @Nullable String notes, Metadata metadata) implements OnAllocation {
	}

	/** An open promise is over; its units are free again. */
	record Cancel(String allocationId, String reason, Metadata metadata) implements OnAllocation {
	}

	/** CONFIRMED becomes FULFILLED; its units leave the building. */
	record Fulfill(String allocationId, Reference reference, Metadata metadata) implements OnAllocation {
	}

	/**
	 * Changes an open promise; null keeps what is.
	 *
	 * @param quantity positive
	 * @param expiresAt only of a PENDING one
	 */
	record Change(String allocationId, @Nullable Integer quantity, @Nullable String warehouseId,
			@Nullable Instant expiresAt, @Nullable String reason, Metadata metadata) implements OnAllocation {
	}

	/** What names an allocation. */
	sealed interface OnAllocation extends AllocationCommand {

		String allocationId();

		@Override
		default Optional<String> namedAllocation() {
			return Optional.of(allocationId());
		}

	}

}

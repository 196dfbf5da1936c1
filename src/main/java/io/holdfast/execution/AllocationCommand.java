package io.holdfast.execution;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import io.holdfast.allocation.Held;
import io.holdfast.allocation.OrderLine;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Reference;
import io.holdfast.reservation.Backorder;
import org.jspecify.annotations.Nullable;

/** Acts on allocations. */
public sealed interface AllocationCommand extends Command {

	/**
	 * Promises units to an order item.
	 *
	 * @param id the allocation's id where the caller knows it, else null
	 * @param quantity positive
	 * @param backorder how the order waits for what is short; null: it is refused
	 */
	record Allocate(@Nullable String id, OrderLine line, String itemId, int quantity, Sourcing sourcing,
			@Nullable Backorder backorder, Expiry expiry, Metadata metadata) implements AllocationCommand {

		@Override
		public Set<String> namedItems() {
			return Set.of(this.itemId);
		}

		@Override
		public Optional<String> namedOrder() {
			return Optional.of(this.line.orderId());
		}

		@Override
		public Held holds() {
			return this.expiry.held(1, this.quantity);
		}

		@Override
		public Reserving reserving() {
			return (this.backorder != null) ? Reserving.NAMED_ITEMS : Reserving.NOTHING;
		}

		@Override
		public @Nullable String warehouseId() {
			return (this.sourcing instanceof Sourcing.Named(String warehouseId)) ? warehouseId : null;
		}

		@Override
		public boolean choosesWarehouse() {
			return this.sourcing instanceof Sourcing.Chosen;
		}

		Allocate of(int quantity) {
			return new Allocate(this.id, this.line, this.itemId, quantity, this.sourcing, this.backorder, this.expiry,
					this.metadata);
		}

		Allocate sourced(Sourcing sourcing) {
			return new Allocate(this.id, this.line, this.itemId, this.quantity, sourcing, this.backorder, this.expiry,
					this.metadata);
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
	 * Some units of an open promise become one of their own in the same document; no
	 * stock moves.
	 *
	 * @param quantity fewer than it has
	 */
	record Split(String allocationId, int quantity) implements AllocationCommand {

		@Override
		public Optional<String> namedAllocation() {
			return Optional.of(this.allocationId);
		}

	}

	/**
	 * Changes an open promise; null keeps what is.
	 *
	 * @param quantity positive
	 * @param expiresAt only of a PENDING one
	 */
	record Change(String allocationId, @Nullable Integer quantity, @Nullable String warehouseId,
			@Nullable Instant expiresAt, @Nullable String reason, Metadata metadata) implements OnAllocation {

		/** At most: what it has already is not known here. */
		@Override
		public Held holds() {
			return new Held(0, (this.quantity != null) ? this.quantity : 0);
		}

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

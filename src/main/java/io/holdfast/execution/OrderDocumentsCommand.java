package io.holdfast.execution;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.kernel.Metadata;
import org.jspecify.annotations.Nullable;

/** Acts on an order's documents by the items in them, whichever lines these are. */
public sealed interface OrderDocumentsCommand extends ConsignmentCommand {

	/**
	 * Promises units of what is reserved for an order, confirmed from the beginning; an
	 * order that has no reservation gets one of just these units.
	 */
	record Draw(String orderId, List<Draft> drafts) implements OrderDocumentsCommand {

		@Override
		public Set<String> namedItems() {
			return this.drafts.stream().flatMap((draft) -> draft.units().keySet().stream()).collect(Collectors.toSet());
		}

		@Override
		public Optional<String> namedOrder() {
			return Optional.of(this.orderId);
		}

		@Override
		public Reserving reserving() {
			return Reserving.EVERYTHING;
		}

		@Override
		public Set<String> namedWarehouses() {
			return this.drafts.stream()
				.flatMap((draft) -> Stream.ofNullable(draft.warehouseId()))
				.collect(Collectors.toSet());
		}

		@Override
		public boolean choosesWarehouse() {
			return this.drafts.stream().anyMatch((draft) -> draft.warehouseId() == null);
		}

		/**
		 * A document to be.
		 *
		 * @param warehouseId null: the best, or as few as possible
		 * @param units by item, positive; lines are in this order
		 */
		public record Draft(@Nullable String warehouseId, SequencedMap<String, Integer> units) {
		}

	}

	/** Documents of an order hold just these units from now on. */
	record Repack(String orderId, List<Parcel> parcels) implements OrderDocumentsCommand {

		@Override
		public Set<String> namedItems() {
			return this.parcels.stream()
				.flatMap((parcel) -> Stream.ofNullable(parcel.units()))
				.flatMap((units) -> units.keySet().stream())
				.collect(Collectors.toSet());
		}

		@Override
		public Set<String> namedConsignments() {
			return this.parcels.stream().map(Parcel::id).collect(Collectors.toSet());
		}

		@Override
		public Optional<String> namedOrder() {
			return Optional.of(this.orderId);
		}

		@Override
		public Set<String> namedWarehouses() {
			return this.parcels.stream()
				.flatMap((parcel) -> Stream.ofNullable(parcel.warehouseId()))
				.collect(Collectors.toSet());
		}

		/**
		 * What becomes of a document; null keeps what is.
		 *
		 * @param units by item, positive; items that are not named leave it
		 * @param note laid over the document's own attributes
		 * @param ship whether what it then holds leaves the building
		 */
		public record Parcel(String id, @Nullable String warehouseId, @Nullable SequencedMap<String, Integer> units,
				Metadata note, boolean ship) {
		}

	}

	/** All open promises of an order are over, unless something has been shipped. */
	record Clear(String orderId, String reason) implements OrderDocumentsCommand {

		@Override
		public Optional<String> allocatedOrder() {
			return Optional.of(this.orderId);
		}

		Scope scope() {
			return Scope.ofOrder(this.orderId);
		}

	}

}

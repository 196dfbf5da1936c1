package io.holdfast.execution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.holdfast.allocation.Held;
import io.holdfast.consignment.ConsignmentAttributes;
import io.holdfast.consignment.References;
import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Precondition;
import io.holdfast.kernel.Reference;
import org.jspecify.annotations.Nullable;

/** Acts on documents of many lines. What they come to is only seen under the locks. */
public sealed interface ConsignmentCommand extends Command
		permits ConsignmentCommand.Consign, ConsignmentCommand.OnConsignments, OrderDocumentsCommand {

	@Override
	default boolean isWide() {
		return true;
	}

	@Override
	default boolean isCompound() {
		return true;
	}

	/**
	 * Promises the lines of an order, in as many documents as warehouses.
	 *
	 * @param sourcing named, or chosen for all lines together
	 * @param partial whether a line that is short gets what there is; what could be
	 * promised to nobody is then told in a document of its own
	 * @param references null: the documents' own ids
	 */
	record Consign(String orderId, List<Line> lines, Sourcing sourcing, boolean partial, Expiry expiry,
			@Nullable References references, ConsignmentAttributes attributes) implements ConsignmentCommand {

		@Override
		public Set<String> namedItems() {
			return this.lines.stream().map(Line::itemId).collect(Collectors.toSet());
		}

		@Override
		public Optional<String> namedOrder() {
			return Optional.of(this.orderId);
		}

		@Override
		public Held holds() {
			return this.expiry.held(this.lines.size(), this.lines.stream().mapToLong(Line::quantity).sum());
		}

		@Override
		public @Nullable String warehouseId() {
			return (this.sourcing instanceof Sourcing.Named(String warehouseId)) ? warehouseId : null;
		}

		@Override
		public boolean choosesWarehouse() {
			return this.sourcing instanceof Sourcing.Chosen;
		}

	}

	/** Units leave the building; those that are PENDING are confirmed as they do. */
	record Ship(Scope scope, List<Portion> portions, Reference reference) implements OnConsignments {
	}

	/** What is PENDING becomes CONFIRMED; what is not stays as it is. */
	record ConfirmAll(Scope scope) implements OnConsignments {
	}

	/** Open promises are over. */
	record Withdraw(Scope scope, List<Portion> portions, String reason) implements OnConsignments {
	}

	/**
	 * Changes a document; null keeps what is.
	 *
	 * @param expected the revisions that it may have
	 * @param seen the one that the change was worked out from, null if it fits any
	 * @param warehouseId where all of it is to be
	 * @param lines so many units from now on, none: cancelled; one that is not there yet
	 * begins; what is not named stays
	 */
	record Revise(String id, Precondition expected, @Nullable Integer seen, @Nullable String warehouseId,
			List<Line> lines, Expiry expiry, @Nullable References references,
			@Nullable ConsignmentAttributes attributes) implements OnConsignments {

		boolean changesNothing() {
			return this.warehouseId == null && this.lines.isEmpty() && this.references == null
					&& this.attributes == null;
		}

		/** At most: what it has already is not known here. */
		@Override
		public Held holds() {
			return this.expiry.held(0, this.lines.stream().mapToLong(Line::quantity).sum());
		}

		@Override
		public Scope scope() {
			return Scope.of(Set.of(this.id));
		}

		@Override
		public Set<String> namedItems() {
			return this.lines.stream().map(Line::itemId).collect(Collectors.toSet());
		}

	}

	/**
	 * Moves promises to the best other warehouse, those of each document to one: they
	 * leave for a new document.
	 *
	 * @param addresses where documents go, of those of which it is known
	 * @param note laid over what is said of the new documents
	 */
	record Relocate(Scope scope, List<Portion> portions, Map<String, Coordinates> addresses,
			Metadata note) implements OnConsignments {

		@Override
		public boolean choosesWarehouse() {
			return true;
		}

	}

	/** What names documents, all that an order has or some. */
	sealed interface OnConsignments extends ConsignmentCommand {

		Scope scope();

		@Override
		default Set<String> namedConsignments() {
			return scope().ids();
		}

		@Override
		default Optional<String> allocatedOrder() {
			return Optional.ofNullable(scope().orderId());
		}

	}

	/**
	 * What an order item wants.
	 *
	 * @param number of the line, from 1; several lines may want the same item
	 * @param quantity positive; in a revision also 0
	 */
	record Line(int number, String orderItemId, String itemId, int quantity) {
	}

	/**
	 * Which documents: an allocation that is in none is its own.
	 *
	 * @param ids of documents or allocations
	 * @param orderId all that the order has
	 */
	record Scope(Set<String> ids, @Nullable String orderId) {

		String name() {
			return (this.orderId != null) ? this.orderId : String.join(",", this.ids);
		}

		public static Scope of(Set<String> ids) {
			return new Scope(ids, null);
		}

		public static Scope ofOrder(String orderId) {
			return new Scope(Set.of(), orderId);
		}

	}

	/**
	 * Some units of what is open. Null fits every line.
	 *
	 * @param quantity null for all that are open
	 */
	record Portion(@Nullable Integer line, @Nullable String orderItemId, @Nullable String itemId,
			@Nullable Integer quantity) {
	}

}

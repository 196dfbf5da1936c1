package io.holdfast.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An expected "no", one record for each way to say it. It changes nothing. Dialects put
 * it in words, each in one exhaustive {@code switch}. Quantities are whole units.
 */
public sealed interface Refusal {

	/**
	 * Too little stock for what was asked. More may come free when due holds are released
	 * first.
	 */
	sealed interface Shortage extends Refusal {

		String itemId();

	}

	/**
	 * The request itself is wrong, whatever the stock: a submission of many commands
	 * falls with it.
	 */
	sealed interface Invalid extends Refusal {

	}

	record AllocationNotFound(String id) implements Refusal {
	}

	record ItemNotFound(String id) implements Refusal {
	}

	record WarehouseNotFound(String id) implements Refusal {
	}

	record ImportNotFound(String id) implements Refusal {
	}

	record TenantNotFound(String id) implements Refusal {
	}

	/** The id or the account is another's. */
	record TenantExists(String id, String account) implements Refusal {
	}

	record TokenNotFound(String id) implements Refusal {
	}

	/**
	 * Too much is held and not yet confirmed.
	 *
	 * @param orderId whose holds are too many; null if they are the tenant's, or an
	 * order's that the request does not name
	 * @param unit of what there may be at most so many
	 */
	record HoldLimit(@Nullable String orderId, Unit unit, long limit) implements Refusal {

		public enum Unit {

			HOLDS, UNITS

		}

	}

	record ConsignmentNotFound(String id) implements Refusal {
	}

	record LineNotFound(String line) implements Refusal {
	}

	/** More units than are open of a line. */
	record LineExceeded(String line, long requested, long open) implements Refusal {
	}

	/** It was told before, and has had its effect: on these documents, if on any. */
	record EventKnown(String source, String id, List<String> documents) implements Refusal {

		/** Answers that were kept before documents were have none. */
		public EventKnown {
			documents = Objects.requireNonNullElse(documents, List.of());
		}

	}

	/** All of the document, or of the order, has ended or never began. */
	record NothingOpen(String id) implements Refusal {
	}

	/** Two ids of one request are of the same document. */
	record NamedTwice(String consignmentId) implements Refusal {
	}

	/** No other warehouse alone has all that is to be moved. */
	record NowhereElse(String consignmentId) implements Refusal {
	}

	/** The order has no reservation. */
	record ReservationNotFound(String orderId) implements Refusal {
	}

	/**
	 * The order has reserved nothing, or nothing of one item alone, for this order item.
	 */
	record ReservationLineNotFound(String orderId, String orderItemId) implements Refusal {
	}

	/** More than the order has reserved. */
	record ReservationExceeded(String orderId, String orderItemId, String itemId, long reserved,
			long requested) implements Refusal {
	}

	/**
	 * @param warehouseId the warehouse named, else the best single one; null if no active
	 * warehouse has the item
	 * @param available what could have been had there at that moment
	 * @param help what else the item had then; null where nobody has looked
	 */
	record InsufficientStock(String itemId, @Nullable String warehouseId, long requested, long available,
			@Nullable StockHelp help) implements Shortage {

		public InsufficientStock(String itemId, @Nullable String warehouseId, long requested, long available) {
			this(itemId, warehouseId, requested, available, null);
		}

		public InsufficientStock with(StockHelp help) {
			return new InsufficientStock(this.itemId, this.warehouseId, this.requested, this.available, help);
		}

	}

	record InvalidStatusTransition(String allocationId, AllocationStatus current,
			AllocationStatus requested) implements Refusal {
	}

	/** Only PENDING and CONFIRMED allocations change. */
	record NotChangeable(String allocationId, AllocationStatus current) implements Refusal {
	}

	record AllocationExpired(String id, Instant expiredAt) implements Refusal {
	}

	record WarehouseExists(String id, String code) implements Refusal {
	}

	record ItemExists(String id, String sku) implements Refusal {
	}

	record WarehouseInactive(String id) implements Refusal {
	}

	/** A count or adjustment that would leave fewer units than are promised. */
	record StockBelowReserved(String itemId, String warehouseId, long quantityOnHand,
			long quantityReserved) implements Shortage {
	}

	/** A level holds at most 2,147,483,647 units. */
	record QuantityOverflow(String itemId, String warehouseId, long quantityOnHand) implements Refusal {
	}

	/** Somebody else has changed it since the caller looked. */
	record VersionConflict(String id, int currentVersion) implements Refusal {
	}

	/** What the command was worked out from has changed since: nothing was done. */
	record Outrun() implements Refusal {
	}

	/** The key belongs to a request that asked something else. */
	record KeyReused() implements Refusal {
	}

	/**
	 * An allocation's new expiry that is not after now, or later than the longest that is
	 * allowed.
	 */
	record ExpiryOutOfRange(Instant expiresAt, Instant now, Instant latest) implements Invalid {
	}

	/** Only a PENDING allocation has an expiry. */
	record ExpiryNotChangeable(String allocationId, AllocationStatus current) implements Invalid {
	}

	record MetadataTooLarge(int maxBytes) implements Invalid {
	}

	record InvalidCursor() implements Invalid {
	}

	/**
	 * Of several commands none was accepted, or not all of those that stand or fall
	 * together.
	 */
	record BulkRefused(List<Failure> failures) implements Refusal {

		/**
		 * The command at this place (from 0) in the submission, and why it was refused.
		 *
		 * @param orderItemId whom it was for, if it was for an order item
		 * @param itemId what it asked for, if it named an item
		 */
		public record Failure(int index, @Nullable String orderItemId, @Nullable String itemId, Refusal refusal) {
		}

	}

	/** Another request held the lock for too long. */
	record Contention() implements Refusal {
	}

	/**
	 * The database could not be reached, had no connection to spare, or took too long to
	 * answer a question.
	 */
	record Unavailable() implements Refusal {
	}

	/**
	 * The connection was lost while committing: it may have happened. The one refusal
	 * that may have changed something.
	 */
	record OutcomeUnknown() implements Refusal {
	}

}

package io.holdfast.dialect.fabricv3;

import java.util.List;

import io.holdfast.dialect.ErrorAnswer;
import io.holdfast.kernel.Refusal;

import org.springframework.stereotype.Component;

/**
 * An answer for each refusal of the core. Here documents are only read: what is not found
 * is 404.
 */
@Component("fabricV3RefusalAnswers")
class RefusalAnswers {

	private static final int RETRY_AFTER_SECONDS = 1;

	private static final int CONFLICT = 409;

	ErrorAnswer of(Refusal refusal) {
		return switch (refusal) {
			case Refusal.ConsignmentNotFound it -> answer(404, "ALLOCATION_NOT_FOUND", "No allocation " + it.id());
			case Refusal.AllocationNotFound it -> answer(404, "ALLOCATION_NOT_FOUND", "No allocation " + it.id());
			case Refusal.ItemNotFound it -> answer(404, "INVENTORY_ITEM_NOT_FOUND", "No item " + it.id());
			case Refusal.WarehouseNotFound it -> answer(404, "WAREHOUSE_NOT_FOUND", "No location " + it.id());
			case Refusal.ReservationNotFound it -> answer(404, "RESERVATION_NOT_FOUND", "No order " + it.orderId());
			case Refusal.ReservationLineNotFound it ->
				answer(404, "LINE_NOT_FOUND", "The order has no line " + it.orderItemId());
			case Refusal.LineNotFound it -> answer(404, "LINE_NOT_FOUND", "No line " + it.line());
			case Refusal.LineExceeded it ->
				answer(CONFLICT, "LINE_EXCEEDED", "Of line " + it.line() + " only " + it.open() + " units are open");
			case Refusal.NothingOpen it -> answer(CONFLICT, "NOTHING_OPEN", "Nothing of " + it.id() + " is open");
			case Refusal.NowhereElse it ->
				answer(CONFLICT, "NO_OTHER_LOCATION", "No other location has all of " + it.consignmentId());
			case Refusal.EventKnown it -> answer(CONFLICT, "EVENT_KNOWN", "Event " + it.id() + " was told before");
			case Refusal.InsufficientStock it -> answer(CONFLICT, "INSUFFICIENT_STOCK",
					"Of item " + it.itemId() + " " + it.available() + " are available, not " + it.requested());
			case Refusal.InvalidStatusTransition it -> answer(CONFLICT, "INVALID_STATUS_TRANSITION",
					"What is " + it.current() + " can't become " + it.requested());
			case Refusal.NotChangeable it ->
				answer(CONFLICT, "INVALID_STATUS_TRANSITION", "What is " + it.current() + " can't be changed");
			case Refusal.AllocationExpired it -> answer(CONFLICT, "ALLOCATION_EXPIRED", it.id() + " has expired");
			case Refusal.WarehouseInactive it -> answer(CONFLICT, "WAREHOUSE_INACTIVE", it.id() + " is not active");
			case Refusal.ReservationExceeded it ->
				answer(CONFLICT, "RESERVATION_EXCEEDED", "More than was reserved for " + it.orderItemId());
			case Refusal.WarehouseExists it -> answer(CONFLICT, "WAREHOUSE_EXISTS", it.id() + " exists");
			case Refusal.ItemExists it -> answer(CONFLICT, "ITEM_EXISTS", it.id() + " exists");
			case Refusal.StockBelowReserved it -> answer(CONFLICT, "STOCK_BELOW_RESERVED", "More is promised");
			case Refusal.QuantityOverflow it -> answer(CONFLICT, "QUANTITY_OVERFLOW", "Too many of " + it.itemId());
			case Refusal.ExpiryOutOfRange ignored -> answer(400, "VALIDATION_ERROR", "The expiry is out of range");
			case Refusal.ExpiryNotChangeable ignored -> answer(400, "VALIDATION_ERROR", "It has no expiry");
			case Refusal.MetadataTooLarge it ->
				answer(400, "VALIDATION_ERROR", "All that it says may have " + it.maxBytes() + " bytes");
			case Refusal.InvalidCursor ignored -> answer(400, "VALIDATION_ERROR", "The cursor is none");
			case Refusal.BulkRefused it -> of(it.failures().getFirst().refusal());
			case Refusal.VersionConflict it -> answer(CONFLICT, "VERSION_CONFLICT",
					"Somebody else has changed it: it has version " + it.currentVersion());
			case Refusal.KeyReused ignored ->
				answer(422, "IDEMPOTENCY_KEY_REUSED", "The Idempotency-Key belongs to another request");
			case Refusal.Contention ignored ->
				later("CONTENTION", "Too many requests want the same items at once; nothing was done");
			case Refusal.Unavailable ignored ->
				later("UNAVAILABLE", "The database can't be used at the moment; nothing was done");
			case Refusal.OutcomeUnknown ignored -> later("OUTCOME_UNKNOWN",
					"The connection to the database was lost while committing: it may have happened; repeat it");
		};
	}

	private static ErrorAnswer answer(int status, String code, String message) {
		return new ErrorAnswer(status,
				ErrorBody.of(status, message, List.of(new ErrorBody.Reason(code, message, null))), null);
	}

	private static ErrorAnswer later(String code, String message) {
		return new ErrorAnswer(503, ErrorBody.of(503, code, message), RETRY_AFTER_SECONDS);
	}

}

package io.holdfast.dialect.crux;

import io.holdfast.dialect.ErrorAnswer;
import io.holdfast.kernel.Refusal;

import org.springframework.stereotype.Component;

/** An answer for each refusal of the core. */
@Component("cruxRefusalAnswers")
class RefusalAnswers {

	private static final int RETRY_AFTER_SECONDS = 1;

	ErrorAnswer of(Refusal refusal) {
		return switch (refusal) {
			case Refusal.ReservationNotFound ignored -> answer(404, "The order is not known");
			case Refusal.ReservationLineNotFound it -> answer(404, "The order has no line item " + it.orderItemId());
			case Refusal.AllocationNotFound it -> answer(404, "There is no allocation " + it.id());
			case Refusal.ItemNotFound it -> answer(404, "There is no item " + it.id());
			case Refusal.ImportNotFound it -> answer(404, "There is no import " + it.id());
			case Refusal.WarehouseNotFound it -> answer(404, "There is no warehouse " + it.id());
			case Refusal.ConsignmentNotFound it -> answer(404, "There is no allocation " + it.id());
			case Refusal.LineNotFound it -> answer(404, "There is no line " + it.line());
			case Refusal.ReservationExceeded it -> invalid("line_items", "Line item " + it.orderItemId()
					+ ": accepted, rejected and backordered are " + it.requested() + ", ordered are " + it.reserved());
			case Refusal.ExpiryOutOfRange ignored -> answer(400, "The expiry is out of range");
			case Refusal.ExpiryNotChangeable ignored -> answer(400, "There is no expiry to change");
			case Refusal.MetadataTooLarge ignored -> answer(400, "There is too much metadata");
			case Refusal.InvalidCursor ignored -> answer(400, "The cursor is not valid");
			case Refusal.InsufficientStock it -> answer(409, "Of item " + it.itemId() + " " + it.requested()
					+ " more would have to be allocated, and " + it.available() + " can be");
			case Refusal.LineExceeded it -> answer(409, "Of line " + it.line() + " " + it.open() + " units are open");
			case Refusal.EventKnown it -> answer(409, "Event " + it.id() + " was told before");
			case Refusal.NothingOpen it -> answer(409, "Nothing of " + it.id() + " is open");
			case Refusal.NowhereElse it -> answer(409, "No other warehouse has all of " + it.consignmentId());
			case Refusal.NotChangeable it ->
				answer(409, "Allocation " + it.allocationId() + " can't be taken back: it is " + it.current());
			case Refusal.InvalidStatusTransition it -> answer(409,
					"Allocation " + it.allocationId() + " is " + it.current() + " and can't become " + it.requested());
			case Refusal.AllocationExpired it -> answer(409, "Allocation " + it.id() + " has expired");
			case Refusal.WarehouseExists it -> answer(409, "There is a warehouse " + it.id() + " already");
			case Refusal.ItemExists it -> answer(409, "There is an item " + it.id() + " already");
			case Refusal.WarehouseInactive it -> answer(409, "Warehouse " + it.id() + " is not active");
			case Refusal.StockBelowReserved it -> answer(409, "More of item " + it.itemId() + " is promised");
			case Refusal.QuantityOverflow it -> answer(409, "There can't be so many of item " + it.itemId());
			case Refusal.BulkRefused it -> of(it.failures().getFirst().refusal());
			case Refusal.VersionConflict ignored -> answer(412, "Somebody else has changed it");
			case Refusal.KeyReused ignored -> answer(422, "The Idempotency-Key belongs to another request");
			case Refusal.Contention ignored -> later("Too many requests want the same items at once; nothing was done");
			case Refusal.Unavailable ignored -> later("The database can't be used at the moment; nothing was done");
			case Refusal.OutcomeUnknown ignored ->
				later("The connection to the database was lost while committing: it may have happened; repeat it");
		};
	}

	private static ErrorAnswer answer(int status, String detail) {
		return new ErrorAnswer(status, ErrorBody.of(detail), null);
	}

	private static ErrorAnswer invalid(String field, String rule) {
		return new ErrorAnswer(400, ErrorBody.of(field, rule), null);
	}

	private static ErrorAnswer later(String detail) {
		return new ErrorAnswer(503, ErrorBody.of(detail), RETRY_AFTER_SECONDS);
	}

}

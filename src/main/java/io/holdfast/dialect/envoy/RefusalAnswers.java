package io.holdfast.dialect.envoy;

import io.holdfast.dialect.ErrorAnswer;
import io.holdfast.kernel.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** An answer for each refusal of the core. */
@Component("envoyRefusalAnswers")
class RefusalAnswers {

	private static final int RETRY_AFTER_SECONDS = 1;

	ErrorAnswer of(Refusal refusal) {
		return switch (refusal) {
			case Refusal.AllocationNotFound it -> notFound("allocation", it.id());
			case Refusal.ConsignmentNotFound it -> notFound("allocation", it.id());
			case Refusal.ItemNotFound it -> notFound("item", it.id());
			case Refusal.WarehouseNotFound it -> notFound("location", it.id());
			case Refusal.ReservationNotFound it -> notFound("reservation of order", it.orderId());
			case Refusal.ReservationLineNotFound it -> notFound("item of the order", it.orderItemId());
			case Refusal.LineNotFound it -> notFound("line", it.line());
			case Refusal.InvalidCursor ignored ->
				answer(400, "INVALID_CURSOR", "It is none that a page of this list has given", "cursor");
			case Refusal.ExpiryOutOfRange ignored -> answer(400, "INVALID", "The expiry is out of range", null);
			case Refusal.ExpiryNotChangeable ignored -> answer(400, "INVALID", "There is no expiry to change", null);
			case Refusal.MetadataTooLarge ignored -> answer(400, "INVALID", "There is too much of it", null);
			case Refusal.ReservationExceeded it ->
				answer(422, "RESERVATION_EXCEEDED", "Of item " + it.itemId() + " the order has reserved "
						+ it.reserved() + ", and " + it.requested() + " would be allocated", null);
			case Refusal.InsufficientStock it ->
				answer(409, "INSUFFICIENT_STOCK", "Of item " + it.itemId() + " " + it.requested() + " are wanted"
						+ at(it.warehouseId()) + ", and " + it.available() + " are there", null);
			case Refusal.LineExceeded it -> state(it.line(), "has only " + it.open() + " units open");
			case Refusal.NothingOpen it -> state(it.id(), "has nothing open");
			case Refusal.NowhereElse it -> state(it.consignmentId(), "can be nowhere else");
			case Refusal.NotChangeable it -> state(it.allocationId(), "is " + it.current() + " and can't change");
			case Refusal.InvalidStatusTransition it ->
				state(it.allocationId(), "is " + it.current() + " and can't become " + it.requested());
			case Refusal.AllocationExpired it -> state(it.id(), "has expired");
			case Refusal.WarehouseExists it -> state(it.id(), "is there already");
			case Refusal.ItemExists it -> state(it.id(), "is there already");
			case Refusal.WarehouseInactive it ->
				answer(409, "LOCATION_INACTIVE", "Location " + it.id() + " is not active", null);
			case Refusal.StockBelowReserved it -> state(it.itemId(), "is promised more often");
			case Refusal.QuantityOverflow it -> state(it.itemId(), "can't be there so often");
			case Refusal.BulkRefused it -> of(it.failures().getFirst().refusal());
			case Refusal.VersionConflict it -> answer(412, "VERSION_CONFLICT", it.id() + " has changed", null);
			case Refusal.KeyReused ignored ->
				answer(422, "IDEMPOTENCY_KEY_REUSED", "The Idempotency-Key belongs to another request", null);
			case Refusal.Contention ignored ->
				later("CONTENTION", "Too many requests want the same items at once; nothing was done");
			case Refusal.Unavailable ignored ->
				later("UNAVAILABLE", "The database can't be used at the moment; nothing was done");
			case Refusal.OutcomeUnknown ignored -> later("OUTCOME_UNKNOWN",
					"The connection to the database was lost while committing: it may have happened");
		};
	}

	private static String at(@Nullable String locationId) {
		return (locationId != null) ? " at location " + locationId : "";
	}

	private static ErrorAnswer notFound(String what, String id) {
		return answer(404, "NOT_FOUND", "There is no " + what + " " + id, null);
	}

	private static ErrorAnswer state(String id, String what) {
		return answer(409, "INVALID_STATE", id + " " + what, null);
	}

	private static ErrorAnswer answer(int status, String code, String message, @Nullable String field) {
		return new ErrorAnswer(status, ErrorBody.of(code, message, field), null);
	}

	private static ErrorAnswer later(String code, String message) {
		return new ErrorAnswer(503, ErrorBody.of(code, message, null), RETRY_AFTER_SECONDS);
	}

}

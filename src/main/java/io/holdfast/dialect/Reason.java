package io.holdfast.dialect;

import io.holdfast.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Why not, for the dialects whose documents leave it open: a status, a code for programs
 * and a sentence for people. Each puts it into its own shape, and changes the status
 * where its document has another.
 *
 * @param retryAfter seconds after which the same request may work, or null
 */
public record Reason(int status, String code, String message, @Nullable Integer retryAfter) {

	private static final int RETRY_AFTER_SECONDS = 1;

	public Reason(int status, String code, String message) {
		this(status, code, message, null);
	}

	public static Reason of(Refusal refusal) {
		return switch (refusal) {
			case Refusal.AllocationNotFound it -> notFound("ALLOCATION", "allocation " + it.id());
			case Refusal.ConsignmentNotFound it -> notFound("ALLOCATION", "allocation " + it.id());
			case Refusal.ItemNotFound it -> notFound("INVENTORY_ITEM", "item " + it.id());
			case Refusal.WarehouseNotFound it -> notFound("WAREHOUSE", "location " + it.id());
			case Refusal.ImportNotFound it -> notFound("IMPORT", "import " + it.id());
			case Refusal.TenantNotFound it -> notFound("TENANT", "tenant " + it.id());
			case Refusal.TokenNotFound it -> notFound("TOKEN", "token " + it.id());
			case Refusal.ReservationNotFound it -> notFound("RESERVATION", "reservation of order " + it.orderId());
			case Refusal.ReservationLineNotFound it -> notFound("LINE", "line " + it.orderItemId() + " of the order");
			case Refusal.LineNotFound it -> notFound("LINE", "line " + it.line());
			case Refusal.ReservationExceeded it ->
				new Reason(400, "RESERVATION_EXCEEDED", "Of item " + it.itemId() + " the order has reserved "
						+ it.reserved() + " for line " + it.orderItemId() + ", not " + it.requested());
			case Refusal.ExpiryOutOfRange ignored -> new Reason(400, "VALIDATION_ERROR", "The expiry is out of range");
			case Refusal.ExpiryNotChangeable ignored ->
				new Reason(400, "VALIDATION_ERROR", "There is no expiry to change");
			case Refusal.MetadataTooLarge it ->
				new Reason(400, "VALIDATION_ERROR", "All that is kept beside it may have " + it.maxBytes() + " bytes");
			case Refusal.NamedTwice it ->
				new Reason(400, "NAMED_TWICE", "Allocation " + it.consignmentId() + " is named twice");
			case Refusal.InvalidCursor ignored ->
				new Reason(400, "VALIDATION_ERROR", "The cursor is none that a page of this list has given");
			case Refusal.InsufficientStock it -> conflict("INSUFFICIENT_STOCK",
					"Of item " + it.itemId() + " " + it.requested() + " are wanted, and " + it.available()
							+ " are available"
							+ ((it.warehouseId() != null) ? " at location " + it.warehouseId() : ""));
			case Refusal.LineExceeded it ->
				conflict("LINE_EXCEEDED", "Of line " + it.line() + " only " + it.open() + " units are open");
			case Refusal.EventKnown it -> conflict("EVENT_KNOWN", "Event " + it.id() + " was told before");
			case Refusal.NothingOpen it -> conflict("NOTHING_OPEN", "Nothing of " + it.id() + " is open");
			case Refusal.NowhereElse it ->
				conflict("NO_OTHER_LOCATION", "No other location has all of " + it.consignmentId());
			case Refusal.NotChangeable it -> conflict("INVALID_STATUS_TRANSITION",
					"Allocation " + it.allocationId() + " is " + it.current() + " and can't be changed");
			case Refusal.InvalidStatusTransition it -> conflict("INVALID_STATUS_TRANSITION",
					"Allocation " + it.allocationId() + " is " + it.current() + " and can't become " + it.requested());
			case Refusal.AllocationExpired it ->
				conflict("ALLOCATION_EXPIRED", "Allocation " + it.id() + " has expired");
			case Refusal.WarehouseExists it -> conflict("WAREHOUSE_EXISTS", "Location " + it.id() + " exists");
			case Refusal.ItemExists it -> conflict("ITEM_EXISTS", "Item " + it.id() + " exists");
			case Refusal.TenantExists it ->
				conflict("TENANT_EXISTS", "A tenant with id " + it.id() + " or account " + it.account() + " exists");
			case Refusal.HoldLimit it -> conflict("HOLD_LIMIT",
					((it.orderId() != null) ? "Order " + it.orderId() + " may have" : "There may be") + " at most "
							+ it.limit() + " " + it.unit() + " that are not confirmed: confirm or cancel some first");
			case Refusal.WarehouseInactive it ->
				conflict("WAREHOUSE_INACTIVE", "Location " + it.id() + " is not active");
			case Refusal.StockBelowReserved it ->
				conflict("STOCK_BELOW_RESERVED", "More units of item " + it.itemId() + " are promised");
			case Refusal.QuantityOverflow it ->
				conflict("QUANTITY_OVERFLOW", "There can't be so many of item " + it.itemId());
			case Refusal.BulkRefused it -> of(it.failures().getFirst().refusal());
			case Refusal.VersionConflict it -> new Reason(412, "VERSION_CONFLICT",
					"Somebody else has changed it: it has version " + it.currentVersion());
			case Refusal.KeyReused ignored ->
				new Reason(422, "IDEMPOTENCY_KEY_REUSED", "The Idempotency-Key belongs to another request");
			case Refusal.Contention ignored ->
				later("CONTENTION", "Too many requests want the same items at once; nothing was done");
			case Refusal.Outrun ignored ->
				later("CONTENTION", "Too many requests change the same allocation at once; nothing was done");
			case Refusal.Unavailable ignored ->
				later("UNAVAILABLE", "The database can't be used at the moment; nothing was done");
			case Refusal.OutcomeUnknown ignored -> later("OUTCOME_UNKNOWN",
					"The connection to the database was lost while committing: it may have happened; repeat it");
		};
	}

	/** Of {@link RequestProblem.Invalid} without its fields, which say more. */
	public static Reason of(RequestProblem problem) {
		return switch (problem) {
			case RequestProblem.Invalid ignored -> new Reason(400, "VALIDATION_ERROR", "The request is not valid");
			case RequestProblem.Malformed it -> new Reason(400, "MALFORMED_REQUEST", it.message());
			case RequestProblem.Unauthenticated ignored ->
				new Reason(401, "UNAUTHENTICATED", "Credentials are missing, unknown or no longer valid");
			case RequestProblem.Forbidden it -> new Reason(403, "FORBIDDEN", it.why());
			case RequestProblem.TooManyRequests it -> new Reason(429, "TOO_MANY_REQUESTS",
					"The tenant has asked too much; nothing was done", it.retryAfter());
			case RequestProblem.NoSuchPath ignored -> new Reason(404, "NOT_FOUND", "Nothing is here");
			case RequestProblem.MethodNotAllowed ignored -> new Reason(405, "METHOD_NOT_ALLOWED", "Method not allowed");
			case RequestProblem.NotAcceptable ignored ->
				new Reason(406, "NOT_ACCEPTABLE", "Only application/json is answered");
			case RequestProblem.BodyTooSlow ignored ->
				new Reason(408, "REQUEST_TIMEOUT", "The request body did not arrive in time");
			case RequestProblem.PayloadTooLarge it ->
				new Reason(413, "PAYLOAD_TOO_LARGE", "The request body has more than " + it.maxBytes() + " bytes");
			case RequestProblem.UriTooLong ignored -> new Reason(414, "URI_TOO_LONG", "The URI is too long");
			case RequestProblem.UnsupportedMediaType ignored ->
				new Reason(415, "UNSUPPORTED_MEDIA_TYPE", "Only application/json is understood");
			case RequestProblem.HeadersTooLarge ignored ->
				new Reason(431, "HEADERS_TOO_LARGE", "The headers are too large");
			case RequestProblem.Internal it -> new Reason(500, "INTERNAL_ERROR",
					"Something went wrong on our side; the log has more under " + it.traceId());
		};
	}

	/** In a dialect's own shape. */
	public ErrorAnswer in(Object body) {
		return new ErrorAnswer(this.status, body, this.retryAfter);
	}

	public Reason with(int status) {
		return new Reason(status, this.code, this.message, this.retryAfter);
	}

	private static Reason notFound(String kind, String what) {
		return new Reason(404, kind + "_NOT_FOUND", "There is no " + what);
	}

	private static Reason conflict(String code, String message) {
		return new Reason(409, code, message);
	}

	private static Reason later(String code, String message) {
		return new Reason(503, code, message, RETRY_AFTER_SECONDS);
	}

}

package io.holdfast.dialect.inventoryv1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every way in which this API says no: what it means, and an example of its details for
 * the API document.
 */
enum ErrorCode {

	VALIDATION_ERROR(400, "Validation failed", "Some fields are not what they must be; `fields` names them.",
			Map.of("fields", List.of(ordered("field", "quantity", "message", "must be greater than or equal to 1")))),
	MALFORMED_REQUEST(400, "The request body is not valid JSON", "The request can't be read at all.",
			Map.of("fields", List.of())),

	UNAUTHENTICATED(401, "Credentials are missing, unknown or no longer valid",
			"`Authorization` has no credential that is known and valid.", Map.of()),
	FORBIDDEN(403, "The credential does not allow this",
			"The credential lacks the scope that the operation requires, or is not for the tenant that is named.",
			Map.of("reason", "The credential lacks the scope allocations:write")),

	ALLOCATION_NOT_FOUND(404, "Allocation not found", "There is no allocation with this id.",
			Map.of("id", "alloc_invalid_id")),
	INVENTORY_ITEM_NOT_FOUND(404, "Inventory item not found", "There is no item with this id.",
			Map.of("id", "inv_invalid_id")),
	WAREHOUSE_NOT_FOUND(404, "Warehouse not found", "There is no warehouse with this id.",
			Map.of("id", "wh_invalid_id")),
	RESERVATION_NOT_FOUND(404, "Reservation not found", "The order has no reservation.",
			Map.of("id", "ord_01OXYZ012HIJ")),
	IMPORT_NOT_FOUND(404, "Import not found", "There is no import with this id.", Map.of("id", "imp_invalid_id")),
	NOT_FOUND(404, "Nothing is here", "The path is none of this API.", Map.of()),

	METHOD_NOT_ALLOWED(405, "Method not allowed", "The path is known, but not with this method; `Allow` has those.",
			Map.of()),
	NOT_ACCEPTABLE(406, "What `Accept` asks for is not answered here",
			"`Accept` asks for something else than what the operation answers.", Map.of()),
	REQUEST_TIMEOUT(408, "The request body did not arrive in time",
			"Its body was sent too slowly, and the connection is closed; nothing was done.", Map.of()),
	PAYLOAD_TOO_LARGE(413, "The request body is too large", "Bodies may have 1 MB, files of stock 64 MB.",
			Map.of("maxBytes", 1048576)),
	URI_TOO_LONG(414, "The URI is too long", "Path and query may have 8 KB together.", Map.of()),
	UNSUPPORTED_MEDIA_TYPE(415, "What `Content-Type` says is not understood here",
			"`Content-Type` is something else than what the operation takes.", Map.of()),
	TOO_MANY_REQUESTS(429, "The tenant has asked too much; nothing was done",
			"More requests came, or were under way, than the tenant may send. Repeat it after `Retry-After`.",
			Map.of("retryAfter", 1)),
	HEADERS_TOO_LARGE(431, "The headers are too large", "All headers may have 16 KB together.", Map.of()),

	INSUFFICIENT_STOCK(409, "Insufficient stock available for allocation",
			"So many units can't be had there at this moment; `available` can. Where no warehouse was named, "
					+ "the one that has most.",
			ordered("inventoryItemId", "inv_01GXYZ234DEF", "warehouseId", "wh_01HXYZ789GHI", "requested", 10,
					"available", 5, "help",
					ordered("totalAvailable", 8, "availableByWarehouse",
							List.of(ordered("warehouseId", "wh_01HXYZ789GHI", "available", 5),
									ordered("warehouseId", "wh_01HXYZ890PQR", "available", 3)),
							"pendingHolds", 4, "nextReleaseAt", "2026-05-24T23:59:59Z"))),
	INVALID_STATUS_TRANSITION(409, "Cannot transition allocation from FULFILLED to CONFIRMED",
			"The step is not open from where the allocation stands; a repeat of the last step is none either.",
			ordered("allocationId", "alloc_01NXYZ901EFG", "currentStatus", "FULFILLED", "requestedStatus",
					"CONFIRMED")),
	ALLOCATION_EXPIRED(409, "The allocation has expired", "It was not confirmed in time; make a new one.",
			ordered("id", "alloc_01NXYZ901EFG", "expiredAt", "2026-05-24T23:59:59Z")),
	BULK_REFUSED(409, "No item was allocated", "No line was accepted, or not all of an atomic request.",
			Map.of("failures",
					List.of(ordered("index", 0, "orderItemId", "item_01PXYZ123KLM", "inventoryItemId", "inv_invalid_id",
							"error",
							ordered("code", "INVENTORY_ITEM_NOT_FOUND", "message", "Inventory item not found",
									"details", Map.of("id", "inv_invalid_id")))))),
	WAREHOUSE_EXISTS(409, "A warehouse with this id or code exists", "Choose another, or replace that one.",
			ordered("id", "wh_01HXYZ789GHI", "code", "NW")),
	ITEM_EXISTS(409, "An item with this id or sku exists", "Choose another, or replace that one.",
			ordered("id", "inv_01GXYZ234DEF", "sku", "WIDGET-2")),
	WAREHOUSE_INACTIVE(409, "The warehouse is not active", "It takes no new promises; name another or none.",
			Map.of("id", "wh_01HXYZ789GHI")),
	STOCK_BELOW_RESERVED(409, "More units are reserved than would be on hand",
			"Fewer units would be there than are promised; cancel or move promises first.",
			ordered("inventoryItemId", "inv_01GXYZ234DEF", "warehouseId", "wh_01HXYZ789GHI", "quantityOnHand", 1,
					"quantityReserved", 2)),
	QUANTITY_OVERFLOW(409, "A warehouse can't hold that many units of one item",
			"There would be more than 2147483647 units.",
			ordered("inventoryItemId", "inv_01GXYZ234DEF", "warehouseId", "wh_01HXYZ789GHI", "quantityOnHand",
					2147483648L)),

	HOLD_LIMIT(409, "Too much is held that is not confirmed",
			"The order, or the tenant where `orderId` is null, has so many HOLDS or UNITS already: confirm or cancel "
					+ "some first.",
			ordered("orderId", "ord_01OXYZ012HIJ", "unit", "HOLDS", "limit", 10000)),

	VERSION_CONFLICT(412, "Somebody else has changed it", "It no longer has the version of `If-Match`: look again.",
			ordered("id", "alloc_01NXYZ901EFG", "currentVersion", 3)),
	IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key belongs to another request",
			"Another method, path, query or body came first under this key; take a new one.", Map.of()),

	CONTENTION(503, "Too many requests want this item at once; nothing was done", "Repeat it after `Retry-After`.",
			Map.of()),
	UNAVAILABLE(503, "The database can't be used at the moment; nothing was done", "Repeat it after `Retry-After`.",
			Map.of()),
	OUTCOME_UNKNOWN(503, "The connection to the database was lost while committing: it may have happened",
			"Repeat it with the same `Idempotency-Key`, or look before you repeat it.", Map.of()),
	INTERNAL_ERROR(500, "Something went wrong on our side", "A bug of Holdfast; its log has more under `traceId`.",
			Map.of("traceId", "6a0c5f0e4b1d2c3a4e5f6071"));

	private final int status;

	private final String message;

	private final String meaning;

	@SuppressWarnings("ImmutableEnumChecker") // never changed
	private final Map<String, Object> example;

	ErrorCode(int status, String message, String meaning, Map<String, Object> example) {
		this.status = status;
		this.message = message;
		this.meaning = meaning;
		this.example = example;
	}

	int status() {
		return this.status;
	}

	String message() {
		return this.message;
	}

	/** What it says to a caller, in a sentence. */
	String meaning() {
		return this.meaning;
	}

	ErrorBody.Details example() {
		return with(this.message, this.example);
	}

	ErrorBody.Details with(Map<String, Object> details) {
		return with(this.message, details);
	}

	ErrorBody.Details with(String message, Map<String, Object> details) {
		return new ErrorBody.Details(this, message, details);
	}

	private static Map<String, Object> ordered(Object... namesAndValues) {
		Map<String, Object> details = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			details.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return details;
	}

}

package io.holdfast.dialect.inventoryv1;

import java.util.List;
import java.util.Map;

/**
 * Every way in which this API says no, with an example of its details for the API
 * document.
 */
enum ErrorCode {

	VALIDATION_ERROR(400, "Validation failed",
			Map.of("fields", List.of(Map.of("field", "quantity", "message", "must be greater than or equal to 1")))),

	MALFORMED_REQUEST(400, "The request body is not valid JSON", Map.of("fields", List.of())),

	ALLOCATION_NOT_FOUND(404, "Allocation not found", Map.of("id", "alloc_invalid_id")),

	INVENTORY_ITEM_NOT_FOUND(404, "Inventory item not found", Map.of("id", "inv_invalid_id")),

	WAREHOUSE_NOT_FOUND(404, "Warehouse not found", Map.of("id", "wh_invalid_id")),

	NOT_FOUND(404, "Nothing is here", Map.of()),

	METHOD_NOT_ALLOWED(405, "Method not allowed", Map.of()),

	NOT_ACCEPTABLE(406, "Only application/json is answered", Map.of()),

	PAYLOAD_TOO_LARGE(413, "The request body is too large", Map.of("maxBytes", 1048576)),

	URI_TOO_LONG(414, "The URI is too long", Map.of()),

	UNSUPPORTED_MEDIA_TYPE(415, "Only application/json is understood", Map.of()),

	HEADERS_TOO_LARGE(431, "The headers are too large", Map.of()),

	INSUFFICIENT_STOCK(409, "Insufficient stock available for allocation",
			Map.of("inventoryItemId", "inv_01GXYZ234DEF", "warehouseId", "wh_01HXYZ789GHI", "requested", 10,
					"available", 5)),

	INVALID_STATUS_TRANSITION(409, "Cannot transition allocation from FULFILLED to CONFIRMED",
			Map.of("allocationId", "alloc_01NXYZ901EFG", "currentStatus", "FULFILLED", "requestedStatus", "CONFIRMED")),

	ALLOCATION_EXPIRED(409, "The allocation has expired",
			Map.of("id", "alloc_01NXYZ901EFG", "expiredAt", "2023-05-24T23:59:59Z")),

	BULK_REFUSED(409, "No item was allocated", Map.of("failures",
			List.of(Map.of("index", 0, "orderItemId", "item_01PXYZ123KLM", "inventoryItemId", "inv_invalid_id", "error",
					Map.of("code", "INVENTORY_ITEM_NOT_FOUND", "message", "Inventory item not found", "details",
							Map.of("id", "inv_invalid_id")))))),

	WAREHOUSE_EXISTS(409, "A warehouse with this id or code exists", Map.of("id", "wh_01HXYZ789GHI", "code", "NW")),

	ITEM_EXISTS(409, "An item with this id or sku exists", Map.of("id", "inv_01GXYZ234DEF", "sku", "WIDGET-2")),

	WAREHOUSE_INACTIVE(409, "The warehouse is not active", Map.of("id", "wh_01HXYZ789GHI")),

	STOCK_BELOW_RESERVED(409, "More units are reserved than would be on hand",
			Map.of("inventoryItemId", "inv_01GXYZ234DEF", "warehouseId", "wh_01HXYZ789GHI", "quantityOnHand", 1,
					"quantityReserved", 2)),

	QUANTITY_OVERFLOW(409, "A warehouse can't hold that many units of one item",
			Map.of("inventoryItemId", "inv_01GXYZ234DEF", "warehouseId", "wh_01HXYZ789GHI", "quantityOnHand",
					2147483648L)),

	CONTENTION(503, "Too many requests want this item at once; nothing was done", Map.of()),

	UNAVAILABLE(503, "The database can't be used at the moment; nothing was done", Map.of()),

	OUTCOME_UNKNOWN(503, "The connection to the database was lost while committing: it may have happened", Map.of()),

	INTERNAL_ERROR(500, "Something went wrong on our side", Map.of("traceId", "6a0c5f0e4b1d2c3a4e5f6071"));

	private final int status;

	private final String message;

	@SuppressWarnings("ImmutableEnumChecker") // made by Map.of
	private final Map<String, Object> example;

	ErrorCode(int status, String message, Map<String, Object> example) {
		this.status = status;
		this.message = message;
		this.example = example;
	}

	int status() {
		return this.status;
	}

	String message() {
		return this.message;
	}

	ErrorBody.Details example() {
		return with(this.message, this.example);
	}

	ErrorBody.Details with(Map<String, Object> details) {
		return with(this.message, details);
	}

	ErrorBody.Details with(String message, Map<String, Object> details) {
		return new ErrorBody.Details(name(), message, details);
	}

}

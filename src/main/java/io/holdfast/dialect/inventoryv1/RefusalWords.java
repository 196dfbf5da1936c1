package io.holdfast.dialect.inventoryv1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.StockHelp;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Words for each refusal of the core: seed "Allocation Endpoints", heading "Error
 * Responses", and its kin.
 */
@Component
class RefusalWords {

	ErrorBody.Details of(Refusal refusal) {
		return switch (refusal) {
			case Refusal.AllocationNotFound it -> ErrorCode.ALLOCATION_NOT_FOUND.with(Map.of("id", it.id()));
			case Refusal.ItemNotFound it -> ErrorCode.INVENTORY_ITEM_NOT_FOUND.with(Map.of("id", it.id()));
			case Refusal.WarehouseNotFound it -> ErrorCode.WAREHOUSE_NOT_FOUND.with(Map.of("id", it.id()));
			case Refusal.ImportNotFound it -> ErrorCode.IMPORT_NOT_FOUND.with(Map.of("id", it.id()));
			case Refusal.ConsignmentNotFound it -> ErrorCode.NOT_FOUND.with(Map.of("id", it.id()));
			case Refusal.TenantNotFound it -> ErrorCode.NOT_FOUND.with(Map.of("id", it.id()));
			case Refusal.TokenNotFound it -> ErrorCode.NOT_FOUND.with(Map.of("id", it.id()));
			case Refusal.TenantExists it -> invalid("id", "is another tenant's, or the account is");
			case Refusal.HoldLimit it ->
				ErrorCode.HOLD_LIMIT.with(details("orderId", it.orderId(), "unit", it.unit(), "limit", it.limit()));
			case Refusal.LineNotFound it -> ErrorCode.NOT_FOUND.with(Map.of("id", it.line()));
			case Refusal.LineExceeded it -> invalid("quantity", "only " + it.open() + " units of it are open");
			case Refusal.EventKnown it -> invalid("id", "was told before: " + it.id());
			case Refusal.NothingOpen it -> ErrorCode.NOT_FOUND.with(Map.of("id", it.id()));
			case Refusal.NamedTwice it -> invalid("id", "is named twice: " + it.consignmentId());
			case Refusal.NowhereElse it -> ErrorCode.NOT_FOUND.with(Map.of("id", it.consignmentId()));
			case Refusal.ReservationNotFound it -> ErrorCode.RESERVATION_NOT_FOUND.with(Map.of("id", it.orderId()));
			case Refusal.ReservationLineNotFound it ->
				ErrorCode.RESERVATION_NOT_FOUND.with(Map.of("id", it.orderItemId()));
			case Refusal.InsufficientStock it -> shortage(it);
			case Refusal.InvalidStatusTransition it -> transition(it);
			case Refusal.NotChangeable it -> ErrorCode.INVALID_STATUS_TRANSITION
				.with("Cannot change an allocation that is " + it.current(), details("allocationId", it.allocationId(),
						"currentStatus", it.current(), "requestedStatus", it.current()));
			case Refusal.AllocationExpired it ->
				ErrorCode.ALLOCATION_EXPIRED.with(details("id", it.id(), "expiredAt", it.expiredAt()));
			case Refusal.VersionConflict it ->
				ErrorCode.VERSION_CONFLICT.with(details("id", it.id(), "currentVersion", it.currentVersion()));
			case Refusal.KeyReused ignored -> ErrorCode.IDEMPOTENCY_KEY_REUSED.with(Map.of());
			case Refusal.WarehouseExists it ->
				ErrorCode.WAREHOUSE_EXISTS.with(details("id", it.id(), "code", it.code()));
			case Refusal.ItemExists it -> ErrorCode.ITEM_EXISTS.with(details("id", it.id(), "sku", it.sku()));
			case Refusal.WarehouseInactive it -> ErrorCode.WAREHOUSE_INACTIVE.with(Map.of("id", it.id()));
			case Refusal.StockBelowReserved it -> ErrorCode.STOCK_BELOW_RESERVED
				.with(details("inventoryItemId", it.itemId(), "warehouseId", it.warehouseId(), "quantityOnHand",
						it.quantityOnHand(), "quantityReserved", it.quantityReserved()));
			case Refusal.QuantityOverflow it -> ErrorCode.QUANTITY_OVERFLOW.with(details("inventoryItemId", it.itemId(),
					"warehouseId", it.warehouseId(), "quantityOnHand", it.quantityOnHand()));
			case Refusal.ExpiryOutOfRange it ->
				invalid("expiresAt", "must be after " + it.now() + " and at most " + it.latest());
			case Refusal.ExpiryNotChangeable it ->
				invalid("expiresAt", "only a PENDING allocation expires; this one is " + it.current());
			case Refusal.MetadataTooLarge it ->
				invalid("metadata", "must be at most " + it.maxBytes() + " bytes of JSON");
			case Refusal.ReservationExceeded it ->
				invalid("quantity", "must be at most what the order has reserved, " + it.reserved());
			case Refusal.InvalidCursor ignored -> invalid("cursor", "is none that a page of this list has given");
			case Refusal.BulkRefused it ->
				ErrorCode.BULK_REFUSED.with(Map.of("failures", it.failures().stream().map(this::failure).toList()));
			case Refusal.Contention ignored -> ErrorCode.CONTENTION.with(Map.of());
			case Refusal.Outrun ignored -> ErrorCode.CONTENTION.with(Map.of());
			case Refusal.Unavailable ignored -> ErrorCode.UNAVAILABLE.with(Map.of());
			case Refusal.OutcomeUnknown ignored -> ErrorCode.OUTCOME_UNKNOWN.with(Map.of());
		};
	}

	private static ErrorBody.Details shortage(Refusal.InsufficientStock it) {
		Map<String, Object> details = details("inventoryItemId", it.itemId(), "warehouseId", it.warehouseId(),
				"requested", it.requested(), "available", it.available());
		if (it.help() != null) {
			details.put("help", help(it.help()));
		}
		return ErrorCode.INSUFFICIENT_STOCK.with(details);
	}

	private static Map<String, Object> help(StockHelp it) {
		return details("totalAvailable", it.totalAvailable(), "availableByWarehouse",
				it.availableByWarehouse()
					.stream()
					.map((place) -> details("warehouseId", place.warehouseId(), "available", place.available()))
					.toList(),
				"pendingHolds", it.pendingHolds(), "nextReleaseAt", it.nextReleaseAt());
	}

	private static ErrorBody.Details transition(Refusal.InvalidStatusTransition it) {
		return ErrorCode.INVALID_STATUS_TRANSITION
			.with("Cannot transition allocation from " + it.current() + " to " + it.requested(), details("allocationId",
					it.allocationId(), "currentStatus", it.current(), "requestedStatus", it.requested()));
	}

	private Map<String, Object> failure(Refusal.BulkRefused.Failure failure) {
		return details("index", failure.index(), "orderItemId", failure.orderItemId(), "inventoryItemId",
				failure.itemId(), "error", of(failure.refusal()));
	}

	private static ErrorBody.Details invalid(String field, String message) {
		return ErrorCode.VALIDATION_ERROR.with(Map.of("fields", List.of(new FieldProblem(field, message))));
	}

	/** Names and values in turn, in this order; a value may be null. */
	private static Map<String, Object> details(@Nullable Object... namesAndValues) {
		Map<String, Object> details = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			details.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
		}
		return details;
	}

}

package io.holdfast.dialect.fabricv3;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Seed 'GET /allocations/{allocationId}': the document. */
@Schema(name = "FabricV3Allocation",
		description = "Seed 'GET /allocations/{allocationId}': the document. What else was said comes back as it was.",
		additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
record AllocationResponse(
		@Schema(description = "24 hex digits.", example = "62ff5c0bec0aed3c86202c32") String allocationId,
		@Schema(description = "Rises with every change.", example = "2") int version,
		@Schema(description = "The merchant's own id, else the allocation's.",
				example = "62ff5c0bec0aed3c86202c32") String allocationRequestId,
		@Schema(description = "The allocationRequestId of the first document of these allocations.",
				example = "62ff5c0bec0aed3c86202c32") String parentAllocationId,
		@Schema(description = "When it was sent to be packed.",
				example = "2022-08-01T18:03:28.483971941Z") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String notifiedToPPSAt,
		@Schema(description = "When it was made.", example = "2022-08-01T18:03:28.483971Z") String createdAt,
		@Schema(description = "When it was last changed.", example = "2022-08-01T20:03:28.483971Z") String updatedAt,
		@Schema(description = "Of its money.",
				example = "USD") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String currency,
		@Schema(description = "ALLOCATED, SCRATCHED: what could not be allocated, or RETURNED.",
				example = "ALLOCATED") String type,
		@Schema(description = "Where it was before, the latest last.") List<String> previousAllocatedLocationNums,
		@Schema(description = "Of its items.",
				example = "WEB_SHIP") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String itemsType,
		@Schema(description = "Of its order.",
				example = "ANDROID") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String orderSubType,
		@Schema(description = "When the last of it left.",
				example = "2022-08-01T20:03:28.483971Z") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String shippedAt,
		@Schema(description = "How it is to be shipped.",
				example = "SHIP_TO_ADDRESS") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String shipmentType,
		@Schema(description = "By which service.",
				example = "Parcel Post Delivery") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String shipmentMethod,
		@Schema(description = "Of the address.",
				example = "98ff5c0bec0aed3c86202c32") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String shipToId,
		@Schema(description = "ALLOCATED, PENDING_DROP, PENDING_PICK, SHIPPED, PARTIALLY_SHIPPED, REALLOCATED, CANCELLED or PARTIALLY_CANCELLED.",
				example = "ALLOCATED") String statusCode,
		@Schema(description = "For people.",
				example = "13000004") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long allocationNumber,
		@Schema(description = "The warehouse's code; empty if nothing could be allocated.",
				example = "1234B") String locationNumber,
		@Schema(description = "What kind of place.",
				example = "DC") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String locationType,
		@Schema(description = "Where it goes.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Address shipToAddress,
		@Schema(description = "Who gets it.") List<Recipient> recipients,
		@Schema(description = "Its lines.") List<ItemResponse> items,
		@Schema(description = "What happened to its allocations, oldest first.") List<AuditLog> auditLogs,
		@JsonAnyGetter @Schema(hidden = true) Map<String, JsonNode> others) {
}

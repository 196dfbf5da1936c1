package io.holdfast.dialect.fabricv2;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.holdfast.dialect.CrossCheck;
import io.holdfast.dialect.CrossChecked;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.kernel.Metadata;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Seed "Allocation service (2.0.0)": the document, as it is sent and as it is read. */
@Schema(name = "FabricV2Allocation",
		description = "Some allocations of one order in one warehouse. Other fields are kept and given back.",
		additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
@CrossCheck
record AllocationDocument(
		@Schema(description = "24 hex digits.", example = "62ff5c0bec0aed3c86202c32") @Nullable String allocationId,
		@Schema(description = "Rises with every change.", example = "2") @Min(1) @Nullable Long version,
		@Schema(description = "The client's own id; else the allocation's.",
				example = "62ff5c0bec0aed3c86202c32") @Pattern(regexp = Limits.ID,
						message = Limits.ID_RULE) @Nullable String allocationRequestId,
		@Schema(description = "The client's own number; else Holdfast's.",
				example = "xxyyzz12345") @Size(max = 500) @Nullable String allocationNum,
		@Schema(description = "The allocationRequestId of the first document of these allocations.",
				example = "62ff5c0bec0aed3c86202c32") @Pattern(regexp = Limits.ID,
						message = Limits.ID_RULE) @Nullable String parentAllocationId,
		@Schema(description = "When it was sent to be packed.", example = "2022-08-01T18:03:28.483971941Z") @Pattern(
				regexp = Limits.INSTANT, message = "must be an instant") @Nullable String sentToPPSDate,
		@Schema(description = "When it was made; read-only.", example = "2022-08-01T18:03:28.483971Z") @Pattern(
				regexp = Limits.INSTANT, message = "must be an instant") @Nullable String allocationDate,
		@Schema(description = "When it was last changed; read-only.", example = "2022-08-01T20:03:28.483971Z") @Pattern(
				regexp = Limits.INSTANT, message = "must be an instant") @Nullable String updatedAt,
		@Schema(description = "What kind: SCRATCHED says what could not be allocated.", example = "ALLOCATED") @Pattern(
				regexp = "(?i)ALLOCATED|SCRATCHED|RETURNED",
				message = "must be ALLOCATED, SCRATCHED or RETURNED") @Nullable String type,
		@Schema(description = "Where it was before, where that is a number; read-only.",
				example = "410") @Nullable BigDecimal previousAllocationLocationNum,
		@Schema(description = "Of the purchase order.", example = "1125") @Size(max = 500) @Nullable String poNumber,
		@Schema(description = "WEB_SHIP, POS, WEB.", example = "WEB_SHIP") @Pattern(regexp = "(?i)WEB_SHIP|POS|WEB",
				message = "must be WEB_SHIP, POS or WEB") @Nullable String itemsType,
		@Schema(description = "IOS, Android, International, Borderfree, however written.",
				example = "BORDERFREE") @Pattern(regexp = "(?i)IOS|Android|International|Borderfree",
						message = "must be IOS, Android, International or Borderfree") @Nullable String orderSubType,
		@Schema(description = "Of the vendor.", example = "56") @Size(max = 500) @Nullable String vendorId,
		@Schema(description = "When it is to be shipped.", example = "2022-08-02T18:03:28Z") @Pattern(
				regexp = Limits.INSTANT, message = "must be an instant") @Nullable String shipDate,
		@Schema(description = "How it is to be shipped.",
				example = "SHIP_TO_ADDRESS") @Size(max = 500) @Nullable String shipType,
		@Schema(description = "By which service.",
				example = "Overnight Delivery") @Size(max = 500) @Nullable String shipMethod,
		@Schema(description = "Of the address.",
				example = "98ff5c0bec0aed3c86202c32") @Size(max = 500) @Nullable String shipToId,
		@Schema(description = "Where it stands.", example = "PENDING_PICK") @Pattern(regexp = "(?i)" + StatusCodes.ALL,
				message = "must be one of " + StatusCodes.ALL) @Nullable String statusCode,
		@Schema(description = "The warehouse's code; null if nothing could be allocated.",
				example = "1234B") @Size(max = 64) @Nullable String locationNum,
		@Schema(description = "What kind of place.", example = "DC") @Size(max = 500) @Nullable String locationType,
		@Schema(description = "Where it goes; kept as it was written.") @Nullable Metadata shipToAddress,
		@Schema(description = "Who gets it; kept as it was written.") @Size(
				max = 100) @Nullable List<@NotNull Metadata> recipient,
		@Schema(description = "Its lines.") @Size(
				max = Limits.LINES) @Nullable List<@NotNull @Valid AllocationItem> items,
		@Schema(description = "What happened to it; read-only.") @Nullable List<Metadata> auditLogs,
		@JsonAnyGetter @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, JsonNode> others)
		implements
			CrossChecked {

	@Override
	public Optional<FieldProblem> crossCheck() {
		return Limits.dates(this.sentToPPSDate, this.shipDate);
	}

}

package io.holdfast.dialect.fabricv2;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.holdfast.dialect.CrossCheck;
import io.holdfast.dialect.CrossChecked;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.kernel.Metadata;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Seed "Generate allocation": something happened to an order. */
@Schema(name = "FabricV2Event", description = "Something happened to an order; other fields are ignored.",
		additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
@JsonIgnoreProperties(ignoreUnknown = true)
record GenerateRequest(
		@Schema(description = "What happened.", example = "ORDER_CREATED") @NotNull @Pattern(
				regexp = "(?i)" + EventType.ALL, message = "must be one of " + EventType.ALL) String detailType,
		@Schema(description = "To what.") @NotNull @Valid Detail detail) {

	EventType type() {
		return EventType.of(this.detailType);
	}

	/** The order, and what its documents are to say. */
	@Schema(name = "FabricV2EventDetail",
			description = "The order and its lines. Other fields become the documents' own.",
			additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	@CrossCheck
	record Detail(
			@Schema(description = "The order.", example = "123k4h123k") @NotNull @Pattern(regexp = Limits.ID,
					message = Limits.ID_RULE) String orderNumber,
			@Schema(description = "Of the event: told again it has no effect. Absent: it is always another one.",
					example = "62f3982438bcab1951be0a19") @Pattern(regexp = Limits.ID,
							message = Limits.ID_RULE) @Nullable String id,
			@Schema(description = "What a new document is called by its owner.") @Pattern(regexp = Limits.ID,
					message = Limits.ID_RULE) @Nullable String allocationRequestId,
			@Schema(description = "The document that was shipped or cancelled; absent: all of the order.") @Pattern(
					regexp = Limits.OWN_ID, message = "must be an id") @Nullable String allocationId,
			@Schema(description = "The lines; without any, all that are open.") @Size(
					max = Limits.LINES) @Nullable List<@NotNull @Valid AllocationItem> items,
			@Schema(description = "Where it goes; with latitude and longitude the nearest warehouses serve it.") @Nullable Metadata shipToAddress,
			@Schema(description = "The client's own number; else Holdfast's.",
					example = "xxyyzz12345") @Size(max = 500) @Nullable String allocationNum,
			@Schema(description = "When it was sent to be packed.",
					example = "2022-08-01T18:03:28.483971941Z") @Pattern(regexp = Limits.INSTANT,
							message = "must be an instant") @Nullable String sentToPPSDate,
			@Schema(description = "What kind: SCRATCHED says what could not be allocated.",
					example = "ALLOCATED") @Pattern(regexp = "(?i)ALLOCATED|SCRATCHED|RETURNED",
							message = "must be ALLOCATED, SCRATCHED or RETURNED") @Nullable String type,
			@Schema(description = "Of the purchase order.",
					example = "1125") @Size(max = 500) @Nullable String poNumber,
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
			@Schema(description = "What kind of place.", example = "DC") @Size(max = 500) @Nullable String locationType,
			@Schema(description = "Who gets it; kept as it was written.") @Size(
					max = 100) @Nullable List<@NotNull Metadata> recipient,
			@JsonAnyGetter @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, JsonNode> others)
			implements
				CrossChecked {

		@Override
		public Optional<FieldProblem> crossCheck() {
			return Limits.dates(this.sentToPPSDate, this.shipDate);
		}

		List<AllocationItem> lines() {
			return (this.items != null) ? this.items : List.of();
		}

	}

}

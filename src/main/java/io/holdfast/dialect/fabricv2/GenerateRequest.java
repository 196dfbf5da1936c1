package io.holdfast.dialect.fabricv2;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
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
			@JsonAnyGetter @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, JsonNode> others) {

		List<AllocationItem> lines() {
			return (this.items != null) ? this.items : List.of();
		}

	}

}

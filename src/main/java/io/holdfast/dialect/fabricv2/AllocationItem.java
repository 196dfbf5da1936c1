package io.holdfast.dialect.fabricv2;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A line of a document; what else is said of it is kept and given back. */
@Schema(name = "FabricV2AllocationItem",
		description = "A line. Other fields, such as money, are kept and given back as they were written.",
		additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
@JsonInclude(JsonInclude.Include.NON_NULL)
record AllocationItem(
		@Schema(description = "The order's line, by the order system's own id; absent: the line's number.",
				example = "134fqfaa532qrf") @Pattern(regexp = Limits.ID,
						message = Limits.ID_RULE) @Nullable String lineItemId,
		@Schema(description = "The line's number, from 1; absent: the lowest that is free.",
				example = "1") @Min(1) @Max(1_000_000) @Nullable Integer allocationLineNumber,
		@Schema(description = "What is sold, by its sku.", example = "WIDGET-1") @Pattern(regexp = Limits.ID,
				message = Limits.ID_RULE) @Nullable String sku,
		@Schema(description = "What is sold, by its id; any other id is kept beside the sku.", types = {
				"string", "number" }, example = "inv_01GXYZ678ZAB") @Nullable JsonNode itemId,
		@Schema(description = "Whole units.", example = "3") @Min(0) @Max(Integer.MAX_VALUE) @Nullable Integer quantity,
		@JsonAnyGetter @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, JsonNode> others){

	/** By which Holdfast may know it. */
	@Nullable String named() {
		if (this.sku != null) {
			return this.sku;
		}
		String id = (this.itemId != null && this.itemId.isString()) ? this.itemId.stringValue() : null;
		return (id != null && id.matches(Limits.ID)) ? id : null;
	}

}

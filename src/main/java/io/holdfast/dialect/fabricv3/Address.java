package io.holdfast.dialect.fabricv3;

import java.math.BigDecimal;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where a document goes. */
@Schema(name = "FabricV3Address", description = "Where a document goes.",
		additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
record Address(@Schema(description = "Whose it is.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Name name,
		@Schema(description = "For messages.",
				example = "test@example.com") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String email,
		@Schema(description = "For calls.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Phone phone,
		@Schema(description = "Street.",
				example = "123 Main St.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String addressLine1,
		@Schema(description = "More.",
				example = "Suite 100") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String addressLine2,
		@Schema(description = "More.",
				example = "Seventh floor") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String addressLine3,
		@Schema(description = "More.",
				example = "Attention: Pat E. Kake") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String addressLine4,
		@Schema(description = "City.",
				example = "Seattle") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String city,
		@Schema(description = "State or region.",
				example = "WA") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String region,
		@Schema(description = "Postal code.",
				example = "98121") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String postalCode,
		@Schema(description = "Country.",
				example = "US") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String countryCode,
		@Schema(description = "Which kind.",
				example = "Home") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String type,
		@Schema(description = "In degrees.",
				example = "47.6205") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal latitude,
		@Schema(description = "In degrees.",
				example = "-122.3493") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal longitude,
		@JsonAnyGetter @Schema(hidden = true) Map<String, JsonNode> others) {
}

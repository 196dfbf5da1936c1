package io.holdfast.dialect.fabricv3;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who gets it. */
@Schema(name = "FabricV3Recipient", description = "Who gets it.",
		additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
record Recipient(@Schema(description = "Who.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Name name,
		@Schema(description = "For messages.",
				example = "test@example.com") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String email,
		@Schema(description = "For calls.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Phone phone,
		@Schema(description = "Which kind.",
				example = "PRIMARY") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String pickupType,
		@JsonAnyGetter @Schema(hidden = true) Map<String, JsonNode> others) {
}

package io.holdfast.dialect.fabricv3;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where a person is called. */
@Schema(name = "FabricV3Phone", description = "Where a person is called.",
		additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
record Phone(
		@Schema(description = "Number.",
				example = "123-456-7890") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String number,
		@Schema(description = "Which kind.",
				example = "MOBILE") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String type,
		@JsonAnyGetter @Schema(hidden = true) Map<String, JsonNode> others) {
}

package io.holdfast.dialect.fabricv3;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a person is called. */
@Schema(name = "FabricV3Name", description = "What a person is called.",
		additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
record Name(
		@Schema(description = "First.",
				example = "Alex") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String firstName,
		@Schema(description = "Middle.",
				example = "E") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String middleName,
		@Schema(description = "Last.",
				example = "Doe") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String lastName,
		@JsonAnyGetter @Schema(hidden = true) Map<String, JsonNode> others) {
}

package io.holdfast.dialect.fabricv3;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who gets it. */
@Schema(name = "FabricV3Recipient", description = "Who gets it.")
record Recipient(@Schema(description = "Who.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Name name,
		@Schema(description = "For messages.",
				example = "test@example.com") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String email,
		@Schema(description = "For calls.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Phone phone,
		@Schema(description = "Which kind.",
				example = "PRIMARY") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String pickupType) {
}

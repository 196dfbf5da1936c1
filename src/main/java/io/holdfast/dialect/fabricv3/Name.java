package io.holdfast.dialect.fabricv3;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person is called. */
@Schema(name = "FabricV3Name", description = "What a person is called.")
record Name(
		@Schema(description = "First.",
				example = "Alex") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String firstName,
		@Schema(description = "Middle.",
				example = "E") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String middleName,
		@Schema(description = "Last.",
				example = "Doe") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String lastName) {
}

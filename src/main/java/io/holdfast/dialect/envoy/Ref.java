package io.holdfast.dialect.envoy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Something by its id. */
@Schema(name = "Reference", description = "Something by its id.",
		additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
@JsonIgnoreProperties(ignoreUnknown = true)
record Ref(@Schema(description = "Its id.", example = "wh_01HXYZ789GHI") @Pattern(regexp = Limits.OWN_ID,
		message = Limits.OWN_ID_RULE) @Nullable String id) {

	static @Nullable String idOf(@Nullable Ref ref) {
		return (ref != null) ? ref.id() : null;
	}

}

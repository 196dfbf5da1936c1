package io.holdfast.dialect.envoy;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** The envelope of what is shown whole. */
@Schema(name = "%sData", description = "What was asked for.")
record DataOf<T>(@Schema(description = "What was asked for.") @Size(max = Limits.ORDER_PAGE) List<T> data) {
}

package io.holdfast.dialect.inventoryv1;

import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** The envelope of an error. */
@Schema(name = "ErrorResponse",
		description = "A refusal. Nothing was changed, but for OUTCOME_UNKNOWN and INTERNAL_ERROR, which can't tell.")
record ErrorBody(@Schema(description = "Always false here.", example = "false") boolean success,
		@Schema(description = "What was refused, and why.") Details error) {

	static ErrorBody of(Details error) {
		return new ErrorBody(false, error);
	}

	/** What went wrong, for programs and for people. */
	@Schema(name = "ApiError", description = "What was refused, and why.")
	record Details(
			@Schema(description = "For programs. More codes may come.",
					example = "ALLOCATION_NOT_FOUND") ErrorCode code,
			@Schema(description = "For people, in English.", example = "Allocation not found") @Size(min = 1,
					max = Limits.TEXT) String message,
			@Schema(description = "The ids and figures concerned, by name; which ones depends on the code.",
					example = "{\"id\":\"alloc_invalid_id\"}") Map<String, Object> details) {
	}

}

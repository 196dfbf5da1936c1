package io.holdfast.dialect.inventoryv1;

import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;

/** The envelope of an error. */
@Schema(description = "An error. Nothing was changed, but for OUTCOME_UNKNOWN.")
record ErrorBody(@Schema(description = "Always false here.", example = "false") boolean success, Details error) {

	static ErrorBody of(Details error) {
		return new ErrorBody(false, error);
	}

	/** What went wrong, for programs and for people. */
	@Schema(name = "Error", description = "What went wrong.")
	record Details(@Schema(description = "For programs.", example = "ALLOCATION_NOT_FOUND") String code,
			@Schema(description = "For people.", example = "Allocation not found") String message,
			@Schema(description = "The ids and figures concerned; which ones depends on the code.") Map<String, Object> details) {
	}

}

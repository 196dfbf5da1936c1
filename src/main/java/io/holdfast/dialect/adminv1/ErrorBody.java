package io.holdfast.dialect.adminv1;

import java.util.List;
import java.util.Map;

import io.holdfast.dialect.Reason;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;

/** The envelope of an error. */
@Schema(name = "AdminError", description = "A refusal. Nothing was changed.")
record ErrorBody(@Schema(description = "Always false here.", example = "false") boolean success,
		@Schema(description = "What was refused, and why.") Details error) {

	static ErrorBody of(Reason reason, List<FieldProblem> fields) {
		return new ErrorBody(false,
				new Details(reason.code(), reason.message(), fields.isEmpty() ? Map.of() : Map.of("fields", fields)));
	}

	/** What went wrong, for programs and for people. */
	@Schema(name = "AdminErrorDetails", description = "What was refused, and why.")
	record Details(@Schema(description = "For programs.", example = "TENANT_NOT_FOUND") String code,
			@Schema(description = "For people, in English.", example = "There is no tenant nobody") String message,
			@Schema(description = "`fields`, where some are not what they must be.") Map<String, Object> details) {
	}

}

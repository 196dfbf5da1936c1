package io.holdfast.dialect.fabricv2;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.holdfast.dialect.Reason;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why not. */
@Schema(name = "FabricV2Error", description = "A refusal.")
record ErrorBody(@Schema(description = "Whose fault it is.", allowableValues = {
		"CLIENT_ERROR", "SERVER_ERROR" }, example = "CLIENT_ERROR") String type,
		@Schema(description = "For people, in English.", example = "The request is not valid") String message,
		@Schema(description = "Each reason by itself.") List<Detail> errors){

	static ErrorBody of(Reason reason) {
		return with(reason, List.of(new Detail(reason.code(), reason.message(), null)));
	}

	/** Each field that is not what it must be by itself. */
	static ErrorBody of(Reason reason, List<FieldProblem> fields) {
		return with(reason,
				fields.stream().map((field) -> new Detail(reason.code(), field.message(), field.field())).toList());
	}

	private static ErrorBody with(Reason reason, List<Detail> details) {
		return new ErrorBody((reason.status() < 500) ? "CLIENT_ERROR" : "SERVER_ERROR", reason.message(), details);
	}

	/** One reason. */
	@Schema(name = "FabricV2Reason", description = "One reason.")
	record Detail(@Schema(description = "Which kind.", example = "VALIDATION_ERROR") String type,
			@Schema(description = "For people, in English.", example = "must not be null") String message,
			@Schema(description = "The field or parameter that must change.",
					example = "items[0].quantity") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String attribute) {
	}

}

package io.holdfast.dialect.fabricv2;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why not. */
@Schema(name = "FabricV2Error", description = "A refusal.")
record ErrorBody(@Schema(description = "Whose fault it is.", allowableValues = {
		"CLIENT_ERROR", "SERVER_ERROR" }, example = "CLIENT_ERROR") String type,
		@Schema(description = "For people, in English.", example = "The request is not valid") String message,
		@Schema(description = "Each reason by itself.") List<Reason> errors){

	static ErrorBody of(int status, String message, List<Reason> errors) {
		return new ErrorBody((status < 500) ? "CLIENT_ERROR" : "SERVER_ERROR", message, errors);
	}

	static ErrorBody of(int status, String code, String message) {
		return of(status, message, List.of(new Reason(code, message, null)));
	}

	/** One reason. */
	@Schema(name = "FabricV2Reason", description = "One reason.")
	record Reason(@Schema(description = "Which kind.", example = "VALIDATION_ERROR") String type,
			@Schema(description = "For people, in English.", example = "must not be null") String message,
			@Schema(description = "The field or parameter that must change.",
					example = "items[0].quantity") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String attribute) {
	}

}

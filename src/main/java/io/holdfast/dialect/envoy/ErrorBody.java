package io.holdfast.dialect.envoy;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why not. */
@Schema(name = "EnvoyError", description = "A refusal.")
record ErrorBody(@Schema(description = "What is wrong.") @Size(min = 1, max = 1000) List<Problem> errors) {

	static ErrorBody of(String code, String message, @Nullable String field) {
		return new ErrorBody(List.of(new Problem(code, message, field)));
	}

	/** One thing that is wrong. */
	@Schema(name = "EnvoyProblem", description = "One thing that is wrong.")
	record Problem(@Schema(description = "For programs.", example = "INSUFFICIENT_STOCK") @Size(max = 64) String code,
			@Schema(description = "For people, in English.",
					example = "Too few units are there") @Size(max = 500) String message,
			@Schema(description = "The field of the request that it is about, if it is about one.",
					example = "allocations[0].items[0].quantity") @Size(max = 500) @Nullable String field) {
	}

}

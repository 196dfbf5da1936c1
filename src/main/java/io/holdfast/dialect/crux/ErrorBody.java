package io.holdfast.dialect.crux;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why not: of the whole request, or of its fields by name. */
@Schema(name = "CruxError",
		description = "A refusal, in `detail`; or, by the name of each field that is not what it must be, what it must be.")
record ErrorBody(
		@Schema(description = "For people, in English.",
				example = "The order is not known") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String detail,
		@JsonAnyGetter Map<String, List<String>> fields) {

	static ErrorBody of(String detail) {
		return new ErrorBody(detail, Map.of());
	}

	static ErrorBody of(String field, String rule) {
		return new ErrorBody(null, Map.of(field, List.of(rule)));
	}

	static ErrorBody of(Map<String, List<String>> fields) {
		return new ErrorBody(null, new LinkedHashMap<>(fields));
	}

}

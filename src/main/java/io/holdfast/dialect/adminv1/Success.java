package io.holdfast.dialect.adminv1;

import io.swagger.v3.oas.annotations.media.Schema;

/** The envelope of an answer. */
@Schema(name = "%sResponse", description = "What was asked for.")
record Success<T>(@Schema(description = "Always true here.", example = "true") boolean success,
		@Schema(description = "What was asked for.") T data) {

	static <T> Success<T> of(T data) {
		return new Success<>(true, data);
	}

}

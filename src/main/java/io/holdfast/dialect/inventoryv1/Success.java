package io.holdfast.dialect.inventoryv1;

import io.swagger.v3.oas.annotations.media.Schema;

/** The envelope of an answer. */
record Success<T>(@Schema(description = "Always true here.") boolean success, T data) {

	static <T> Success<T> of(T data) {
		return new Success<>(true, data);
	}

}

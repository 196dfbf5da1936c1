package io.holdfast.dialect.crux;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much to answer. */
record AnswerQuery(@Parameter(
		description = "`detailed`: with the fields that are documented beside those of the sample.") @Nullable Format format) {

	boolean isDetailed() {
		return this.format == Format.detailed;
	}

	/** As it is written in the query. */
	@Schema(description = "How much to answer.")
	enum Format {

		detailed

	}

}

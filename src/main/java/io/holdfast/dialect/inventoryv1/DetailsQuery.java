package io.holdfast.dialect.inventoryv1;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What else to show of an allocation. */
record DetailsQuery(@Parameter(
		description = "`decision`: why it is in its warehouse, if none was named.") @Nullable Include include) {

	boolean isDecisionWanted() {
		return this.include == Include.decision;
	}

	/** As it is written in the query. */
	@Schema(description = "What else to show of an allocation.")
	enum Include {

		decision

	}

}

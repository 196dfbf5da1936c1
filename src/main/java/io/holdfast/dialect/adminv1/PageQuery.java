package io.holdfast.dialect.adminv1;

import io.holdfast.kernel.Page;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which page of a list. */
record PageQuery(@Parameter(description = "The most rows to return.") @Min(1) @Max(Limits.PAGE) @Nullable Integer limit,
		@Parameter(description = "Where to go on: `page.nextCursor` of the page before.") @Size(
				max = Limits.CURSOR) @Nullable String cursor) {

	Page.Request toPage() {
		return Limits.page(this.limit, this.cursor);
	}

}

package io.holdfast.dialect.adminv1;

import java.util.List;

import io.holdfast.kernel.Cursor;
import io.holdfast.kernel.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The envelope of a list. */
@Schema(name = "%sPage", description = "A page of a list.")
record PageOf<T>(@Schema(description = "Always true here.", example = "true") boolean success,
		@Schema(description = "The rows.") @Size(max = Limits.PAGE) List<T> data,
		@Schema(description = "How to go on.") PageInfo page) {

	static <T> PageOf<T> of(Page<T> page) {
		return new PageOf<>(true, page.rows(), PageInfo.of(page));
	}

	/** How to go on. */
	@Schema(name = "AdminPageInfo", description = "How to go on reading the list.")
	record PageInfo(
			@Schema(description = "The most rows that this page could have.",
					example = "20") @Min(1) @Max(Limits.PAGE) int limit,
			@Schema(description = "Send it as `cursor` to read on; null at the end. Opaque.") @Size(
					max = Limits.CURSOR) @Nullable String nextCursor) {

		static PageInfo of(Page<?> page) {
			Cursor next = page.next();
			return new PageInfo(page.limit(), (next != null) ? next.encoded() : null);
		}

	}

}

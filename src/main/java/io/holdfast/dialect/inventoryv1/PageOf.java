package io.holdfast.dialect.inventoryv1;

import java.util.List;

import io.holdfast.kernel.Cursor;
import io.holdfast.kernel.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The envelope of a list. */
record PageOf<T>(@Schema(description = "Always true here.") boolean success, List<T> data, PageInfo page) {

	static <T> PageOf<T> of(Page<T> page) {
		return new PageOf<>(true, page.rows(), PageInfo.of(page));
	}

	/** How to go on. */
	@Schema(description = "How to go on reading the list.")
	record PageInfo(@Schema(description = "The most rows that this page could have.", example = "20") int limit,
			@Schema(description = "Send it as `cursor` to read on; null at the end. Opaque.") @Nullable String nextCursor) {

		static PageInfo of(Page<?> page) {
			Cursor next = page.next();
			return new PageInfo(page.limit(), (next != null) ? next.encoded() : null);
		}

	}

}

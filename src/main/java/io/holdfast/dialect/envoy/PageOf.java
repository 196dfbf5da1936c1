package io.holdfast.dialect.envoy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.holdfast.kernel.Walk;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The envelope of a list, oldest first. */
@Schema(name = "%sPage", description = "A page of a list, oldest first.")
record PageOf<T>(@Schema(description = "The rows.") @Size(max = Limits.PAGE) List<T> data, @Schema(
		description = "Send it as `cursor` to read on; null at the end. Opaque.") @JsonProperty("next_cursor") @Size(
				max = Limits.CURSOR) @Nullable String nextCursor,
		@Schema(description = "Send it as `cursor` to read what comes before; null at the beginning. Opaque.") @JsonProperty("previous_cursor") @Size(
				max = Limits.CURSOR) @Nullable String previousCursor,
		@Schema(description = "The most rows that this page could have.",
				example = "20") @Min(1) @Max(Limits.PAGE) int limit) {

	/**
	 * Of what was taken in the order of the walk, one more than its limit if there is
	 * one.
	 */
	static <T> PageOf<T> of(Walk walk, List<T> taken, Function<T, Walk.Place> place) {
		boolean more = taken.size() > walk.limit();
		List<T> rows = new ArrayList<>(more ? taken.subList(0, walk.limit()) : taken);
		List<T> ascending = walk.forwards() ? rows : rows.reversed();
		boolean after = walk.forwards() ? more : walk.from() != null;
		boolean before = walk.forwards() ? walk.from() != null : more;
		Walk.Place last = ascending.isEmpty() ? walk.from() : place.apply(ascending.getLast());
		Walk.Place first = ascending.isEmpty() ? walk.from() : place.apply(ascending.getFirst());
		return new PageOf<>(ascending, (after && last != null) ? Cursors.encoded(last, true) : null,
				(before && first != null) ? Cursors.encoded(first, false) : null, walk.limit());
	}

	<R> PageOf<R> map(Function<List<T>, List<R>> mapping) {
		return new PageOf<>(mapping.apply(this.data), this.nextCursor, this.previousCursor, this.limit);
	}

}

package io.holdfast.kernel;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list, and where the next page begins if there is one.
 */
public record Page<T>(List<T> rows, int limit, @Nullable Cursor next) {

	/** What a caller asks for: at most so many rows, after this place. */
	public record Request(int limit, @Nullable String cursor) {

		public @Nullable Cursor after(int keySize) {
			return (this.cursor != null) ? Cursor.decode(this.cursor, keySize) : null;
		}

		/**
		 * How many rows to read: one more than asked for tells whether a next page
		 * exists.
		 */
		public int fetch() {
			return this.limit + 1;
		}

		public <T> Page<T> of(List<T> fetched, Function<T, Cursor> cursorOf) {
			if (fetched.size() <= this.limit) {
				return new Page<>(fetched, this.limit, null);
			}
			List<T> rows = fetched.subList(0, this.limit);
			return new Page<>(rows, this.limit, cursorOf.apply(rows.getLast()));
		}

	}

	public <R> Page<R> map(Function<T, R> mapping) {
		return new Page<>(this.rows.stream().map(mapping).toList(), this.limit, this.next);
	}

}

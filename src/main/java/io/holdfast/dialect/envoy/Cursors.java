package io.holdfast.dialect.envoy;

import io.holdfast.kernel.Cursor;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.Walk;
import org.jspecify.annotations.Nullable;

/** Cursors hold an instant and an id, and which way to go on from there. */
final class Cursors {

	private static final String FORWARDS = "next";

	private static final String BACKWARDS = "previous";

	private Cursors() {
	}

	static String encoded(Walk.Place place, boolean forwards) {
		return Cursor.of(forwards ? FORWARDS : BACKWARDS, place.at(), place.id()).encoded();
	}

	/**
	 * @throws RefusedException with {@link Refusal.InvalidCursor}
	 */
	static Walk walk(@Nullable Integer limit, @Nullable String cursor) {
		int rows = (limit != null) ? limit : Limits.DEFAULT_PAGE;
		if (cursor == null) {
			return new Walk(null, true, rows);
		}
		Cursor read = Cursor.decode(cursor, 3);
		if (!read.text(0).equals(FORWARDS) && !read.text(0).equals(BACKWARDS)) {
			throw new RefusedException(new Refusal.InvalidCursor());
		}
		return new Walk(new Walk.Place(read.instant(1), read.text(2)), read.text(0).equals(FORWARDS), rows);
	}

}

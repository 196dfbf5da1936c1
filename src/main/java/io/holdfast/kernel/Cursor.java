package io.holdfast.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;

/**
 * Where the next page of a list begins: the sort key of the last row shown, opaque to
 * callers.
 */
public record Cursor(List<String> key) {

	/** Never in an id, an instant or a number. */
	private static final String SEPARATOR = "\n";

	/**
	 * Of four digits, as all that were encoded; the database does not know every year
	 * that Java does.
	 */
	private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

	public static Cursor of(Object... key) {
		return new Cursor(List.of(key).stream().map(Object::toString).toList());
	}

	/**
	 * @throws RefusedException with {@link Refusal.InvalidCursor} where it is none that
	 * {@link #encoded()} made
	 */
	public static Cursor decode(String encoded, int size) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
			Cursor cursor = new Cursor(List.of(text.split(SEPARATOR, -1)));
			if (cursor.key.size() == size && text.indexOf('\0') < 0) {
				return cursor;
			}
		}
		catch (IllegalArgumentException ex) {
			throw invalid();
		}
		throw invalid();
	}

	public String encoded() {
		byte[] text = String.join(SEPARATOR, this.key).getBytes(StandardCharsets.UTF_8);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
	}

	public String text(int place) {
		return this.key.get(place);
	}

	public Instant instant(int place) {
		try {
			Instant instant = Instant.parse(text(place));
			if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
				return instant;
			}
		}
		catch (DateTimeParseException ex) {
			throw invalid();
		}
		throw invalid();
	}

	public int integer(int place) {
		long number = number(place);
		if (number != (int) number) {
			throw invalid();
		}
		return (int) number;
	}

	public long number(int place) {
		try {
			return Long.parseLong(text(place));
		}
		catch (NumberFormatException ex) {
			throw invalid();
		}
	}

	private static RefusedException invalid() {
		return new RefusedException(new Refusal.InvalidCursor());
	}

}

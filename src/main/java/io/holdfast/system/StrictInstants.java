package io.holdfast.system;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * Reads instants: ISO 8601 with any offset and up to nine fraction digits, kept to the
 * microsecond; nothing shorter, no epoch numbers.
 */
final class StrictInstants {

	static final String RULE = "must be an instant such as 2026-05-24T23:59:59Z";

	private static final Pattern FORM = Pattern
		.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

	private StrictInstants() {
	}

	static Instant parse(String text) {
		if (!FORM.matcher(text).matches()) {
			throw new UnreadableValueException(RULE);
		}
		try {
			return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
		}
		catch (DateTimeException ex) {
			throw new UnreadableValueException(RULE);
		}
	}

}

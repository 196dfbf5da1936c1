package io.holdfast.dialect.fabricv2;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import io.holdfast.dialect.CrossChecked;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** What texts may be, and how many there may be. */
final class Limits {

	/** An id of another system: printable, not blank. */
	static final String ID = "^(?! *$)[^\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029]{1,128}$";

	static final String ID_RULE = "must be 1 to 128 printable characters, not all blank";

	/** 24 hex digits, or an id of Holdfast's own. */
	static final String OWN_ID = "[A-Za-z0-9_-]{1,64}";

	static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:?\\d\\d)";

	static final int LINES = 500;

	private Limits() {
	}

	/** Whether there is such a day and hour; also without a colon in the offset. */
	static boolean isInstant(String text) {
		try {
			return OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")) != null;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	/** What is wrong with the dates that a client gives, which may be missing. */
	static Optional<FieldProblem> dates(@Nullable String sentToPps, @Nullable String shipped) {
		if (sentToPps != null && !isInstant(sentToPps)) {
			return Optional.of(new FieldProblem("sentToPPSDate", "must be an instant"));
		}
		return CrossChecked.require(shipped == null || isInstant(shipped), "shipDate", "must be an instant");
	}

}

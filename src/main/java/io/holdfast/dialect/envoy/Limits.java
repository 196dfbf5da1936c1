package io.holdfast.dialect.envoy;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** What texts may be, and how a caller is told. */
final class Limits {

	/** An id of ours, or one that a caller chose for a location or an item. */
	static final String OWN_ID = "^[A-Za-z0-9_-]{1,64}$";

	static final String OWN_ID_RULE = "must be 1 to 64 letters, digits, '_' or '-'";

	/** An id of another system: printable, not blank. */
	static final String ORDER_ID = "^(?! *$)[^\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029]{1,128}$";

	static final String ORDER_ID_RULE = "must be 1 to 128 printable characters, not all blank";

	/** Seed "Allocations & Reservations", string(date-time), with any offset. */
	static final String INSTANT = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})$";

	static final String INSTANT_RULE = "must be an instant such as 2023-02-28T20:00:42.815574Z";

	static final int ALLOCATIONS = 100;

	static final int ITEMS = 500;

	static final int PAGE = 100;

	static final int DEFAULT_PAGE = 20;

	/** The most allocations of an order that one answer shows. */
	static final int ORDER_PAGE = 1000;

	/** The most orders that a list may be asked for at once. */
	static final int ORDERS = 100;

	static final int CURSOR = 1000;

	private Limits() {
	}

	static boolean isInstant(String text) {
		try {
			return text.matches(INSTANT) && OffsetDateTime.parse(text) != null;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

}

package io.holdfast.dialect.inventoryv1;

import io.holdfast.kernel.Page;
import org.jspecify.annotations.Nullable;

/** What texts may be, and how a caller is told. */
final class Limits {

	/** An id of ours, or one that a caller chose for a warehouse or an item. */
	static final String OWN_ID = "^[A-Za-z0-9_-]{1,64}$";

	static final String OWN_ID_RULE = "must be 1 to 64 letters, digits, '_' or '-'";

	/** An id of another system: printable, not blank. */
	static final String FOREIGN_ID = "^(?! *$)[^\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029]{1,128}$";

	static final String FOREIGN_ID_RULE = "must be 1 to 128 printable characters, not all blank";

	/** A short code: printable, not blank. */
	static final String CODE = "^(?! *$)[^\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029]{1,64}$";

	static final String CODE_RULE = "must be 1 to 64 printable characters, not all blank";

	/** Text for people. */
	static final String NOT_BLANK = "^[\\s\\S]*\\S[\\s\\S]*$";

	static final String NOT_BLANK_RULE = "must not be blank";

	/** The most units that a warehouse can hold of an item. */
	static final int UNITS = Integer.MAX_VALUE;

	static final int TEXT = 500;

	static final int BULK_LINES = 500;

	/** How urgent an order may be, or how patient. */
	static final int PRIORITY = 1000;

	/** The most skus whose availability is told at once. */
	static final int SKUS = 200;

	static final int PAGE = 100;

	/** The most allocations of an order that one answer shows. */
	static final int ORDER_PAGE = 1000;

	/** What a cursor is encoded as. */
	static final String CURSOR_FORM = "^[A-Za-z0-9_-]*$";

	static final int CURSOR = 400;

	/** The name of a user. */
	static final String ACTOR_FORM = "^[!-~]{1,128}$";

	static final int ACTOR = 128;

	private static final int DEFAULT_PAGE = 20;

	private Limits() {
	}

	static Page.Request page(@Nullable Integer limit, @Nullable String cursor) {
		return new Page.Request((limit != null) ? limit : DEFAULT_PAGE, cursor);
	}

}

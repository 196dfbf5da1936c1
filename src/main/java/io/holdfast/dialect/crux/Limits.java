package io.holdfast.dialect.crux;

/** What texts may be, and how a caller is told. */
final class Limits {

	/** An id of another system: printable, not blank. */
	static final String ID = "^(?! *$)[^\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029]{1,128}$";

	static final String ID_RULE = "must be 1 to 128 printable characters, not all blank";

	static final int LINES = 500;

	private Limits() {
	}

}

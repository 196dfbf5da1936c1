package io.holdfast.dialect.adminv1;

import io.holdfast.kernel.Page;
import org.jspecify.annotations.Nullable;

/** What texts may be, and how a caller is told. */
final class Limits {

	static final String TENANT = "^[A-Za-z0-9_-]{1,64}$";

	static final String TENANT_RULE = "must be 1 to 64 letters, digits, '_' or '-'";

	static final String ACCOUNT = "^[A-Za-z0-9]{24}$";

	static final String ACCOUNT_RULE = "must be 24 letters and digits";

	static final String TOKEN = "^[A-Za-z0-9]{1,32}$";

	static final String TOKEN_RULE = "must be 1 to 32 letters and digits";

	/** Nobody but Holdfast is the system. */
	static final String ACTOR = "^(?!system$)[!-~]{1,128}$";

	static final String ACTOR_RULE = "must be 1 to 128 printable characters without blanks, and not system";

	/** Printable, not blank. */
	static final String NAME = "^(?! *$)[^\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029]{1,200}$";

	static final String NAME_RULE = "must be 1 to 200 printable characters, not all blank";

	static final int TENANTS = 100;

	static final int PAGE = 100;

	static final int CURSOR = 400;

	private static final int DEFAULT_PAGE = 20;

	private Limits() {
	}

	static Page.Request page(@Nullable Integer limit, @Nullable String cursor) {
		return new Page.Request((limit != null) ? limit : DEFAULT_PAGE, cursor);
	}

}

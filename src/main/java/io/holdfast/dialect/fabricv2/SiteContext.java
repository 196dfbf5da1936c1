package io.holdfast.dialect.fabricv2;

import java.util.regex.Pattern;

import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The header that every request has.
 *
 * @param account by which fabric's clients name the tenant
 */
record SiteContext(String account) {

	static final String HEADER = "x-site-context";

	private static final JsonMapper JSON = new JsonMapper();

	private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9]{24}");

	/**
	 * @throws RequestProblemException if it is missing or malformed
	 */
	static SiteContext read(@Nullable String header) {
		if (header == null) {
			throw problem("is missing");
		}
		JsonNode account = tree(header).path("account");
		if (!account.isString() || !ACCOUNT.matcher(account.stringValue()).matches()) {
			throw problem("must have an account of 24 letters and digits");
		}
		return new SiteContext(account.stringValue());
	}

	private static JsonNode tree(String header) {
		try {
			return JSON.readTree(header);
		}
		catch (JacksonException ex) {
			throw problem("must be a JSON object");
		}
	}

	private static RequestProblemException problem(String message) {
		return new RequestProblemException(RequestProblem.Invalid.of(HEADER, message));
	}

}

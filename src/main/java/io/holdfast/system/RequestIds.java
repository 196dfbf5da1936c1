package io.holdfast.system;

import java.util.regex.Pattern;

import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The id under which a request stands in the log and in its answer. */
@Component
class RequestIds {

	static final String HEADER = "X-Request-Id";

	private static final Pattern ACCEPTABLE = Pattern.compile("[!-~]{1,64}");

	/** The caller's, if it is printable and short, else a new one. */
	String of(@Nullable String given) {
		return (given != null && ACCEPTABLE.matcher(given).matches()) ? given : new ObjectId().toHexString();
	}

}

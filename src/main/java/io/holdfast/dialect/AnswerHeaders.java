package io.holdfast.dialect;

/** Where the API document describes the headers of answers. */
public final class AnswerHeaders {

	public static final String LOCATION = "#/components/headers/Location";

	public static final String ETAG = "#/components/headers/ETag";

	private AnswerHeaders() {
	}

}

package io.holdfast.telemetry;

/** Under which names a request's id stands beside what was done for it. */
public final class RequestKeys {

	/** In the context of log lines. */
	public static final String LOGGED = "requestId";

	/** In spans, and in structured log lines: the name that ECS has for it. */
	public static final String TRACED = "http.request.id";

	private RequestKeys() {
	}

}

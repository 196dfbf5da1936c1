package io.holdfast.dialect;

import java.util.List;

/** What is wrong with a request before any rule of stock is asked. */
public sealed interface RequestProblem {

	/** Readable, but some fields are not what they must be. */
	record Invalid(List<FieldProblem> fields) implements RequestProblem {

		public static Invalid of(String field, String message) {
			return new Invalid(List.of(new FieldProblem(field, message)));
		}

	}

	/** Not readable. */
	record Malformed(String message) implements RequestProblem {
	}

	/** Nobody known asks. */
	record Unauthenticated() implements RequestProblem {
	}

	/**
	 * Whoever asks may not.
	 *
	 * @param why in a sentence; it tells nothing of what he may not see
	 */
	record Forbidden(String why) implements RequestProblem {
	}

	/**
	 * The tenant has asked for too much.
	 *
	 * @param retryAfter seconds
	 */
	record TooManyRequests(int retryAfter) implements RequestProblem {
	}

	record NoSuchPath() implements RequestProblem {
	}

	record MethodNotAllowed() implements RequestProblem {
	}

	record NotAcceptable() implements RequestProblem {
	}

	/** It came too slowly to be waited for. */
	record BodyTooSlow() implements RequestProblem {
	}

	record PayloadTooLarge(long maxBytes) implements RequestProblem {
	}

	record UriTooLong() implements RequestProblem {
	}

	record UnsupportedMediaType() implements RequestProblem {
	}

	record HeadersTooLarge() implements RequestProblem {
	}

	/** A bug of ours; the log has more under this id. */
	record Internal(String traceId) implements RequestProblem {
	}

	/** A field of the body, path or query, and what it must be. */
	record FieldProblem(String field, String message) {
	}

}

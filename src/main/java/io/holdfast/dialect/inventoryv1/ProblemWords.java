package io.holdfast.dialect.inventoryv1;

import java.util.List;
import java.util.Map;

import io.holdfast.dialect.RequestProblem;

import org.springframework.stereotype.Component;

/** Words for what is wrong with a request before the core is asked. */
@Component
class ProblemWords {

	ErrorBody.Details of(RequestProblem problem) {
		return switch (problem) {
			case RequestProblem.Invalid it -> ErrorCode.VALIDATION_ERROR.with(Map.of("fields", it.fields()));
			case RequestProblem.Malformed it ->
				ErrorCode.MALFORMED_REQUEST.with(it.message(), Map.of("fields", List.of()));
			case RequestProblem.Unauthenticated ignored -> ErrorCode.UNAUTHENTICATED.with(Map.of());
			case RequestProblem.Forbidden it -> ErrorCode.FORBIDDEN.with(Map.of("reason", it.why()));
			case RequestProblem.TooManyRequests it ->
				ErrorCode.TOO_MANY_REQUESTS.with(Map.of("retryAfter", it.retryAfter()));
			case RequestProblem.NoSuchPath ignored -> ErrorCode.NOT_FOUND.with(Map.of());
			case RequestProblem.MethodNotAllowed ignored -> ErrorCode.METHOD_NOT_ALLOWED.with(Map.of());
			case RequestProblem.NotAcceptable ignored -> ErrorCode.NOT_ACCEPTABLE.with(Map.of());
			case RequestProblem.BodyTooSlow ignored -> ErrorCode.REQUEST_TIMEOUT.with(Map.of());
			case RequestProblem.PayloadTooLarge it ->
				ErrorCode.PAYLOAD_TOO_LARGE.with(Map.of("maxBytes", it.maxBytes()));
			case RequestProblem.UriTooLong ignored -> ErrorCode.URI_TOO_LONG.with(Map.of());
			case RequestProblem.UnsupportedMediaType ignored -> ErrorCode.UNSUPPORTED_MEDIA_TYPE.with(Map.of());
			case RequestProblem.HeadersTooLarge ignored -> ErrorCode.HEADERS_TOO_LARGE.with(Map.of());
			case RequestProblem.Internal it -> ErrorCode.INTERNAL_ERROR.with(Map.of("traceId", it.traceId()));
		};
	}

}

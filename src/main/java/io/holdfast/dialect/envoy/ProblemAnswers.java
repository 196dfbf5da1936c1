package io.holdfast.dialect.envoy;

import java.util.List;

import io.holdfast.dialect.ErrorAnswer;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.dialect.envoy.ErrorBody.Problem;

import org.springframework.stereotype.Component;

/** An answer for what is wrong with a request before the core is asked. */
@Component("envoyProblemAnswers")
class ProblemAnswers {

	ErrorAnswer of(RequestProblem problem) {
		return switch (problem) {
			case RequestProblem.Invalid it ->
				new ErrorAnswer(400, new ErrorBody(it.fields().stream().map(ProblemAnswers::invalid).toList()), null);
			case RequestProblem.Malformed it -> answer(400, "MALFORMED_REQUEST", it.message());
			case RequestProblem.NoSuchPath ignored -> answer(404, "NOT_FOUND", "Nothing is here");
			case RequestProblem.MethodNotAllowed ignored -> answer(405, "METHOD_NOT_ALLOWED", "Method not allowed");
			case RequestProblem.NotAcceptable ignored ->
				answer(406, "NOT_ACCEPTABLE", "Only application/json is answered");
			case RequestProblem.BodyTooSlow ignored ->
				answer(408, "REQUEST_TIMEOUT", "The request body did not arrive in time");
			case RequestProblem.PayloadTooLarge it ->
				answer(413, "PAYLOAD_TOO_LARGE", "The request body has more than " + it.maxBytes() + " bytes");
			case RequestProblem.UriTooLong ignored -> answer(414, "URI_TOO_LONG", "The URI is too long");
			case RequestProblem.UnsupportedMediaType ignored ->
				answer(415, "UNSUPPORTED_MEDIA_TYPE", "Only application/json is understood");
			case RequestProblem.HeadersTooLarge ignored ->
				answer(431, "HEADERS_TOO_LARGE", "The headers are too large");
			case RequestProblem.Internal it -> answer(500, "INTERNAL_ERROR",
					"Something went wrong on our side; the log has more under " + it.traceId());
		};
	}

	private static Problem invalid(FieldProblem problem) {
		return new Problem("INVALID", problem.message(), problem.field().replace("completedAt", "completed_at"));
	}

	private static ErrorAnswer answer(int status, String code, String message) {
		return new ErrorAnswer(status, new ErrorBody(List.of(new Problem(code, message, null))), null);
	}

}

package io.holdfast.dialect.crux;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.holdfast.dialect.ErrorAnswer;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblem.FieldProblem;

import org.springframework.stereotype.Component;

/** An answer for what is wrong with a request before the core is asked. */
@Component("cruxProblemAnswers")
class ProblemAnswers {

	/** What our names for the quantities lack of those on the wire. */
	private static final String QUANTITY = "\\.(accepted|rejected|backordered)$";

	ErrorAnswer of(RequestProblem problem) {
		return switch (problem) {
			case RequestProblem.Invalid it -> new ErrorAnswer(400, ErrorBody.of(byField(it.fields())), null);
			case RequestProblem.Malformed it -> answer(400, it.message());
			case RequestProblem.NoSuchPath ignored -> answer(404, "Nothing is here");
			case RequestProblem.MethodNotAllowed ignored -> answer(405, "Method not allowed");
			case RequestProblem.NotAcceptable ignored -> answer(406, "Only application/json is answered");
			case RequestProblem.BodyTooSlow ignored -> answer(408, "The request body did not arrive in time");
			case RequestProblem.PayloadTooLarge it ->
				answer(413, "The request body has more than " + it.maxBytes() + " bytes");
			case RequestProblem.UriTooLong ignored -> answer(414, "The URI is too long");
			case RequestProblem.UnsupportedMediaType ignored -> answer(415, "Only application/json is understood");
			case RequestProblem.HeadersTooLarge ignored -> answer(431, "The headers are too large");
			case RequestProblem.Internal it ->
				answer(500, "Something went wrong on our side; the log has more under " + it.traceId());
		};
	}

	private static Map<String, List<String>> byField(List<FieldProblem> problems) {
		return problems.stream()
			.collect(Collectors.groupingBy((problem) -> nameOf(problem.field()), LinkedHashMap::new,
					Collectors.mapping(FieldProblem::message, Collectors.toList())));
	}

	/** As it is on the wire; the names of our records are others. */
	private static String nameOf(String field) {
		return field.replaceAll(QUANTITY, ".quantity_$1")
			.replaceAll("([a-z])([A-Z])", "$1_$2")
			.toLowerCase(Locale.ROOT);
	}

	private static ErrorAnswer answer(int status, String detail) {
		return new ErrorAnswer(status, ErrorBody.of(detail), null);
	}

}

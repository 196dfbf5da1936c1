package io.holdfast.dialect.fabricv2;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;

import io.holdfast.consignment.ConsignmentFilter.Span;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the ranges of instants that a query asks for. */
final class FilterSpans {

	private static final Set<String> ENDS = Set.of("gte", "gt", "lte", "lt");

	private FilterSpans() {
	}

	static Span read(@Nullable JsonNode value, String field) {
		if (value == null) {
			return Span.EVER;
		}
		if (value.isString()) {
			Instant at = instant(value, field);
			return new Span(at, true, at, true);
		}
		if (!value.isObject() || value.isEmpty() || !ENDS.containsAll(value.propertyNames())) {
			throw problem(field, "must be an instant, or a range of gte, gt, lte and lt");
		}
		return new Span(end(value, "gte", "gt", field), value.has("gte"), end(value, "lte", "lt", field),
				value.has("lte"));
	}

	private static @Nullable Instant end(JsonNode range, String with, String without, String field) {
		if (range.has(with) && range.has(without)) {
			throw problem(field, "can't have both " + with + " and " + without);
		}
		JsonNode end = range.has(with) ? range.get(with) : range.get(without);
		return (end != null) ? instant(end, field) : null;
	}

	private static Instant instant(JsonNode value, String field) {
		if (!value.isString() || !value.stringValue().matches(Limits.INSTANT)) {
			throw problem(field, "must be an instant");
		}
		try {
			return OffsetDateTime.parse(value.stringValue()).toInstant();
		}
		catch (DateTimeException ex) {
			throw problem(field, "must be an instant");
		}
	}

	private static RequestProblemException problem(String field, String message) {
		return new RequestProblemException(RequestProblem.Invalid.of("filters." + field, message));
	}

}

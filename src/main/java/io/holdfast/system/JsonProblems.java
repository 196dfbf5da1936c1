package io.holdfast.system;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import io.holdfast.dialect.RequestProblem;
import io.holdfast.kernel.UnstorableTextException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.stereotype.Component;

/** Knows what is wrong with a JSON body, and names the field. */
@Component
class JsonProblems {

	RequestProblem of(@Nullable Throwable cause) {
		return switch (cause) {
			case null -> new RequestProblem.Malformed("A request body is needed");
			case UnrecognizedPropertyException unknown -> field(unknown, "is not known here");
			case InvalidFormatException unfit -> field(unfit, rule(unfit.getTargetType()));
			case MismatchedInputException unfit -> field(unfit, rule(unfit.getTargetType()));
			case InputCoercionException unfit -> field(unfit, rule(unfit.getTargetType()));
			case DatabindException unfit -> field(unfit, ownRule(unfit).orElse("is not readable"));
			case StreamReadException unreadable -> malformed(unreadable);
			case JacksonException unreadable -> malformed(unreadable);
			default -> new RequestProblem.Malformed("The request body is not readable");
		};
	}

	private static RequestProblem field(JacksonException ex, String rule) {
		String path = ex.getPath()
			.stream()
			.map(JsonProblems::step)
			.collect(Collectors.joining())
			.replaceFirst("^\\.", "");
		return path.isEmpty() ? new RequestProblem.Malformed("The request body " + rule)
				: RequestProblem.Invalid.of(printable(path), rule);
	}

	private static String step(Reference reference) {
		String name = reference.getPropertyName();
		return (name != null) ? "." + name : "[" + reference.getIndex() + "]";
	}

	/** Names come from the caller: they may hold what can't be written. */
	static String printable(String name) {
		String clean = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
		return (clean.length() > 200) ? clean.substring(0, 200) + "…" : clean;
	}

	/** What our own readers of values say. */
	private static Optional<String> ownRule(DatabindException ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof UnreadableValueException || cause instanceof UnstorableTextException) {
				return Optional.ofNullable(cause.getMessage());
			}
		}
		return Optional.empty();
	}

	private static String rule(@Nullable Class<?> type) {
		if (type == null) {
			return "is not of the right type";
		}
		if (type.isEnum()) {
			return "must be one of "
					+ Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
		}
		return switch (type.getSimpleName()) {
			case "Integer", "int" -> "must be a whole number, at most 2147483647";
			case "Double", "double" -> "must be a number";
			case "Boolean", "boolean" -> "must be true or false";
			case "String" -> "must be a text";
			case "Instant" -> StrictInstants.RULE;
			case "LocalDate" -> "must be a date such as 2026-05-24";
			case "List", "ArrayList" -> "must be an array";
			default -> "must be an object";
		};
	}

	private static RequestProblem malformed(JacksonException ex) {
		var location = ex.getLocation();
		String where = (location != null && location.getLineNr() > 0)
				? " at line " + location.getLineNr() + ", column " + location.getColumnNr() : "";
		return new RequestProblem.Malformed("The request body is not valid JSON" + where);
	}

}

package io.holdfast.system;

import java.util.List;
import java.util.Optional;

import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.kernel.UnstorableTextException;
import lombok.RequiredArgsConstructor;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Knows what an exception of the web framework says about the request. */
@Component
@RequiredArgsConstructor
class RequestProblems {

	private final JsonProblems json;

	/** Empty if it says nothing about the request. */
	Optional<RequestProblem> of(Exception ex) {
		return Optional.ofNullable(switch (ex) {
			case MethodArgumentNotValidException invalid -> new RequestProblem.Invalid(
					fields(invalid.getBindingResult(), invalid.getParameter().getParameterType()));
			case HandlerMethodValidationException invalid -> new RequestProblem.Invalid(fields(invalid));
			case MethodArgumentTypeMismatchException mismatch ->
				RequestProblem.Invalid.of(mismatch.getName(), reason(mismatch));
			case MissingServletRequestParameterException missing ->
				RequestProblem.Invalid.of(missing.getParameterName(), "is missing");
			case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
			case HttpMediaTypeNotSupportedException ignored -> new RequestProblem.UnsupportedMediaType();
			case HttpMediaTypeNotAcceptableException ignored -> new RequestProblem.NotAcceptable();
			case UnstorableTextException unstorable ->
				new RequestProblem.Malformed("A text " + unstorable.getMessage());
			case InvalidParameterException ignored -> new RequestProblem.Malformed("The query is not readable");
			case NoResourceFoundException ignored -> new RequestProblem.NoSuchPath();
			default -> null;
		});
	}

	private RequestProblem unreadable(HttpMessageNotReadableException ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof RequestProblemException found) {
				return found.problem();
			}
		}
		return this.json.of(ex.getCause());
	}

	private static List<FieldProblem> fields(BindingResult result, Class<?> bound) {
		return result.getAllErrors()
			.stream()
			.map((error) -> (error instanceof FieldError field)
					? new FieldProblem(BoundNames.of(bound, field.getField()), message(field))
					: new FieldProblem(error.getObjectName(), String.valueOf(error.getDefaultMessage())))
			.distinct()
			.sorted((one, other) -> one.field().compareTo(other.field()))
			.toList();
	}

	private static List<FieldProblem> fields(HandlerMethodValidationException ex) {
		return ex.getParameterValidationResults()
			.stream()
			.flatMap((result) -> result.getResolvableErrors()
				.stream()
				.map((error) -> (error instanceof FieldError field) ? new FieldProblem(field.getField(), message(field))
						: new FieldProblem(BoundNames.of(result.getMethodParameter()),
								String.valueOf(error.getDefaultMessage()))))
			.toList();
	}

	private static String message(FieldError error) {
		if (error.isBindingFailure()) {
			return reason(error.unwrap(Exception.class));
		}
		return String.valueOf(error.getDefaultMessage());
	}

	/** What our own converters say; theirs would speak of Java. */
	private static String reason(@Nullable Exception ex) {
		Throwable cause = (ex != null) ? NestedExceptionUtils.getMostSpecificCause(ex) : null;
		return (cause instanceof UnreadableValueException unreadable) ? unreadable.getMessage() : "is not readable";
	}

}

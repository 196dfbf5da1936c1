package io.holdfast.system;

import io.holdfast.dialect.Dialect;
import io.holdfast.dialect.Dialects;
import io.holdfast.dialect.ErrorAnswer;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.kernel.DatabaseFailure;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns whatever was thrown into an answer of the dialect that was spoken to. */
@RestControllerAdvice
@RequiredArgsConstructor
@Slf4j
class ErrorAdvice {

	private final Dialects dialects;

	private final RequestProblems problems;

	@ExceptionHandler
	ResponseEntity<Object> refused(RefusedException ex, HttpServletRequest request) {
		return entity(dialect(request).answer(ex.refusal(), request.getRequestURI()));
	}

	@ExceptionHandler
	ResponseEntity<Object> wrong(RequestProblemException ex, HttpServletRequest request) {
		return entity(dialect(request).answer(ex.problem()));
	}

	@ExceptionHandler
	ResponseEntity<Object> methodNotAllowed(HttpRequestMethodNotSupportedException ex, HttpServletRequest request) {
		ErrorAnswer answer = dialect(request).answer(new RequestProblem.MethodNotAllowed());
		return ResponseEntity.status(answer.status())
			.headers(ex.getHeaders())
			.contentType(MediaType.APPLICATION_JSON)
			.body(answer.body());
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> other(Exception ex, HttpServletRequest request) {
		if (isCallerGone(ex)) {
			log.debug("Caller gone", ex);
			return null;
		}
		RequestProblem problem = this.problems.of(ex).orElse(null);
		if (problem != null) {
			return entity(dialect(request).answer(problem));
		}
		Refusal refusal = DatabaseFailure.refusalFor(ex).orElse(null);
		if (refusal != null) {
			log.warn("{} for want of the database: {}", request.getRequestURI(), ex.toString());
			return entity(dialect(request).answer(refusal, request.getRequestURI()));
		}
		log.error("Bug at {} {}", request.getMethod(), request.getRequestURI(), ex);
		return entity(dialect(request).answer(new RequestProblem.Internal(traceId(request))));
	}

	/** Has hung up while being answered: whatever was writing has wrapped it. */
	private static boolean isCallerGone(Throwable ex) {
		Throwable cause = ex;
		while (cause != null && !(cause instanceof AsyncRequestNotUsableException)) {
			cause = cause.getCause();
		}
		return cause != null;
	}

	private Dialect dialect(HttpServletRequest request) {
		return this.dialects.of(request.getRequestURI());
	}

	private static String traceId(HttpServletRequest request) {
		return String.valueOf(request.getAttribute(RequestIds.HEADER));
	}

	private static ResponseEntity<Object> entity(ErrorAnswer answer) {
		ResponseEntity.BodyBuilder builder = ResponseEntity.status(answer.status())
			.contentType(MediaType.APPLICATION_JSON);
		@Nullable Integer retryAfter = answer.retryAfter();
		if (retryAfter != null) {
			builder.header(HttpHeaders.RETRY_AFTER, retryAfter.toString());
		}
		return builder.body(answer.body());
	}

}

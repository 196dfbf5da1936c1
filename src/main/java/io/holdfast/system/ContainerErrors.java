package io.holdfast.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.holdfast.dialect.Dialects;
import io.holdfast.dialect.ErrorAnswer;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.telemetry.RequestKeys;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers in a dialect what the container refuses before any servlet sees it, and what
 * slips through every net above it: the container's own answer would be a page of HTML.
 */
@RequiredArgsConstructor
@Slf4j
class ContainerErrors extends ErrorReportValve {

	private static final String NOT_HTTP = "The request is not valid HTTP";

	private final Dialects dialects;

	private final RequestIds ids;

	private final JsonMapper json;

	@Override
	protected void report(Request request, Response response, @Nullable Throwable error) {
		if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST || response.getContentWritten() > 0
				|| !response.setErrorReported()) {
			return;
		}
		int status = status(request, response);
		String id = requestId(request, response);
		if (error != null && status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
			logBug(request, id, error);
		}
		write(this.dialects.of(String.valueOf(request.getRequestURI())).answer(problem(status, id)), response);
	}

	/** What the container could not even read as a request is no bug of ours. */
	private static int status(Request request, Response response) {
		return (request.getRequestURI() == null) ? HttpServletResponse.SC_BAD_REQUEST : response.getStatus();
	}

	/** The request's own context is over by now. */
	private static void logBug(Request request, String id, Throwable error) {
		MDC.put(RequestKeys.LOGGED, id);
		try {
			log.error("Bug at {} ({})", request.getRequestURI(), id, error);
		}
		finally {
			MDC.remove(RequestKeys.LOGGED);
		}
	}

	private void write(ErrorAnswer answer, Response response) {
		try {
			response.setStatus(answer.status());
			response.setContentType("application/json");
			response.setCharacterEncoding(StandardCharsets.UTF_8);
			byte[] body = this.json.writeValueAsBytes(answer.body());
			response.setContentLength(body.length);
			response.getOutputStream().write(body);
			response.finishResponse();
		}
		catch (IOException ex) {
			log.debug("Caller gone", ex);
		}
	}

	private String requestId(Request request, Response response) {
		String id = response.getHeader(RequestIds.HEADER);
		if (id == null) {
			id = this.ids.of(request.getHeader(RequestIds.HEADER));
			response.setHeader(RequestIds.HEADER, id);
		}
		return id;
	}

	private static RequestProblem problem(int status, String id) {
		return switch (status) {
			case HttpServletResponse.SC_NOT_FOUND -> new RequestProblem.NoSuchPath();
			case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> new RequestProblem.MethodNotAllowed();
			case HttpServletResponse.SC_NOT_ACCEPTABLE -> new RequestProblem.NotAcceptable();
			case HttpServletResponse.SC_REQUEST_TIMEOUT -> new RequestProblem.BodyTooSlow();
			case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE ->
				new RequestProblem.PayloadTooLarge(RequestLimitFilter.MAX_BODY);
			case HttpServletResponse.SC_REQUEST_URI_TOO_LONG -> new RequestProblem.UriTooLong();
			case HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE -> new RequestProblem.UnsupportedMediaType();
			case 431 -> new RequestProblem.HeadersTooLarge();
			case HttpServletResponse.SC_NOT_IMPLEMENTED, HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED ->
				new RequestProblem.Malformed(NOT_HTTP);
			default -> (status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) ? new RequestProblem.Malformed(NOT_HTTP)
					: new RequestProblem.Internal(id);
		};
	}

}

package io.holdfast.system;

import java.io.IOException;
import java.util.Enumeration;

import io.holdfast.dialect.Dialects;
import io.holdfast.dialect.RequestFilter;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses requests that are too large, each part by its own name. A body is refused at
 * once where its length is declared, else as soon as the limit is passed; and it has a
 * time by which all of it must be there. The container's own limits are higher, and know
 * no names.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestLimitFilter extends RequestFilter {

	static final long MAX_BODY = 1024 * 1024;

	private static final long MAX_FILE = 64 * MAX_BODY;

	private static final int MAX_URI = 8 * 1024;

	private static final int MAX_HEADERS = 16 * 1024;

	private final HandlerExceptionResolver errors;

	private final Dialects dialects;

	private final RequestSettings settings;

	RequestLimitFilter(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors, Dialects dialects,
			RequestSettings settings) {
		this.errors = errors;
		this.dialects = dialects;
		this.settings = settings;
	}

	@Override
	protected void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		boolean file = this.dialects.takeFile(request);
		long maxBody = file ? MAX_FILE : MAX_BODY;
		RequestProblem problem = problem(request, maxBody);
		if (problem != null) {
			this.errors.resolveException(request, response, null, new RequestProblemException(problem));
			return;
		}
		chain.doFilter(new LimitedRequest(request, maxBody, file ? this.settings.fileTime() : this.settings.bodyTime()),
				response);
	}

	private static @Nullable RequestProblem problem(HttpServletRequest request, long maxBody) {
		String query = request.getQueryString();
		if (request.getRequestURI().length() + ((query != null) ? query.length() : 0) > MAX_URI) {
			return new RequestProblem.UriTooLong();
		}
		if (headers(request) > MAX_HEADERS) {
			return new RequestProblem.HeadersTooLarge();
		}
		return (request.getContentLengthLong() > maxBody) ? new RequestProblem.PayloadTooLarge(maxBody) : null;
	}

	private static int headers(HttpServletRequest request) {
		int length = 0;
		for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements();) {
			String name = names.nextElement();
			for (Enumeration<String> values = request.getHeaders(name); values.hasMoreElements();) {
				length += name.length() + values.nextElement().length();
			}
		}
		return length;
	}

}

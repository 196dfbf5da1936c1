package io.holdfast.system;

import java.io.IOException;

import io.holdfast.dialect.RequestFilter;
import io.holdfast.telemetry.RequestKeys;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.slf4j.MDC;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives every request an id, the caller's if it is printable and short, that stands in
 * the answer and in each of its log lines.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@RequiredArgsConstructor
class RequestIdFilter extends RequestFilter {

	private final RequestIds ids;

	@Override
	protected void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		String id = this.ids.of(request.getHeader(RequestIds.HEADER));
		response.setHeader(RequestIds.HEADER, id);
		request.setAttribute(RequestIds.HEADER, id);
		MDC.put(RequestKeys.LOGGED, id);
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove(RequestKeys.LOGGED);
		}
	}

}

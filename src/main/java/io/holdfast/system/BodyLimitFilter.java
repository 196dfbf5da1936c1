package io.holdfast.system;

import java.io.IOException;

import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses bodies that are too large: at once where the length is declared, else as soon
 * as the limit is passed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimitFilter extends OncePerRequestFilter {

	static final long MAX_BYTES = 1024 * 1024;

	private final HandlerExceptionResolver errors;

	BodyLimitFilter(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
		this.errors = errors;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > MAX_BYTES) {
			this.errors.resolveException(request, response, null, tooLarge());
			return;
		}
		chain.doFilter(new LimitedRequest(request, MAX_BYTES), response);
	}

	static RequestProblemException tooLarge() {
		return new RequestProblemException(new RequestProblem.PayloadTooLarge(MAX_BYTES));
	}

}

package io.holdfast.security;

import java.io.IOException;

import io.holdfast.dialect.RequestFilter;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.kernel.RefusedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;

import org.springframework.web.servlet.HandlerExceptionResolver;

/** Has refusals of the filters behind it answered as those of controllers are. */
@RequiredArgsConstructor
class WordedFilter extends RequestFilter {

	private final HandlerExceptionResolver errors;

	@Override
	protected void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		try {
			chain.doFilter(request, response);
		}
		catch (RequestProblemException | RefusedException ex) {
			this.errors.resolveException(request, response, null, ex);
		}
	}

}

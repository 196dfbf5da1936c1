package io.holdfast.dialect;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What each request passes as it comes in: once, since nothing is dispatched anew and
 * filters are asked for requests alone. Spring's own base for such filters keeps account
 * of that within the request, which costs more than most of them do.
 */
public abstract class RequestFilter implements Filter {

	@Override
	public final void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		pass((HttpServletRequest) request, (HttpServletResponse) response, chain);
	}

	/** Passes it on to the rest of the chain, or answers it. */
	protected abstract void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException;

}

package io.holdfast.security;

import java.io.IOException;

import io.holdfast.dialect.RequestFilter;
import io.holdfast.tenancy.Grant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;

import org.springframework.security.core.context.SecurityContextHolder;

/** Where access is open, whoever has shown no credential has shown the open one. */
@RequiredArgsConstructor
class OpenAccessFilter extends RequestFilter {

	private final OpenAccess access;

	@Override
	protected void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (SecurityContextHolder.getContext().getAuthentication() == null) {
			Grant grant = this.access.grant(request);
			if (grant != null) {
				SecurityContextHolder.getContext().setAuthentication(new GrantAuthentication(grant));
			}
		}
		chain.doFilter(request, response);
	}

}

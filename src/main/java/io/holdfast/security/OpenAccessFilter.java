package io.holdfast.security;

import java.io.IOException;

import io.holdfast.tenancy.Grant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where access is open, whoever has shown no credential has shown the open one. */
@RequiredArgsConstructor
class OpenAccessFilter extends OncePerRequestFilter {

	private final OpenAccess access;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SecurityContextHolder.getContext().getAuthentication() == null) {
			Grant grant = this.access.grant(request);
			if (grant != null) {
				SecurityContextHolder.getContext().setAuthentication(new GrantAuthentication(grant));
			}
		}
		chain.doFilter(request, response);
	}

}

package io.holdfast.security;

import io.holdfast.dialect.Dialects;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Refuses whoever is not known, whatever it is that is wrong with his credential. */
@Component
@RequiredArgsConstructor
class Gate implements AuthenticationEntryPoint, AuthenticationFailureHandler {

	private final Dialects dialects;

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex) {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE,
				this.dialects.of(request.getRequestURI()).scheme() + " realm=\"holdfast\"");
		throw new RequestProblemException(new RequestProblem.Unauthenticated());
	}

	/** Where the issuer's keys can't be had, nobody knows whether the JWT is good. */
	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException ex) {
		if (ex instanceof AuthenticationServiceException) {
			throw new RefusedException(new Refusal.Unavailable());
		}
		commence(request, response, ex);
	}

}

package io.holdfast.security;

import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.dialect.RequiredScope;
import io.holdfast.kernel.AccessScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Requires of who asks the scope that the operation says. An operation that says none is
 * closed to everybody.
 */
@Component
class ScopeInterceptor implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && !isOptions(request)) {
			AccessScope scope = RequiredScope.of(method);
			if (scope == null || !isGranted(scope)) {
				throw new RequestProblemException(new RequestProblem.Forbidden(
						(scope != null) ? "The credential lacks the scope " + scope.wire() : "Nobody may ask this"));
			}
		}
		return true;
	}

	/** What a path understands is told to whoever was let in. */
	private static boolean isOptions(HttpServletRequest request) {
		return HttpMethod.OPTIONS.matches(request.getMethod());
	}

	private static boolean isGranted(AccessScope scope) {
		return SecurityContextHolder.getContext().getAuthentication() instanceof GrantAuthentication granted
				&& granted.grant().scopes().contains(scope);
	}

}

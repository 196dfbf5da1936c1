package io.holdfast.security;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

import io.holdfast.dialect.Dialect;
import io.holdfast.dialect.Dialects;
import io.holdfast.dialect.RequestFilter;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.TenantId;
import io.holdfast.tenancy.Grant;
import io.holdfast.tenancy.TenantView;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Settles for which tenant somebody asks: his credential's, and what the request says
 * must agree. What is open to everybody is for no tenant.
 */
@RequiredArgsConstructor
class CallerFilter extends RequestFilter {

	private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9]{24}");

	private final Dialects dialects;

	private final SecuritySettings settings;

	@Override
	protected void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		Dialect dialect = this.dialects.of(request.getRequestURI());
		if (SecurityContextHolder.getContext().getAuthentication() instanceof GrantAuthentication authentication
				&& dialect.isForTenants() && !SecurityConfiguration.OPEN.matches(request)) {
			Grant grant = authentication.grant();
			request.setAttribute(Caller.class.getName(),
					new Caller(tenant(grant, dialect.tenantNamedBy(request)), grant.actor()));
		}
		chain.doFilter(request, response);
	}

	private TenantId tenant(Grant grant, @Nullable String named) {
		if (named == null && grant.forSeveral()) {
			throw new RequestProblemException(RequestProblem.Invalid.of(Dialect.TENANT,
					"must name one of the tenants that the credential is for"));
		}
		return grant.tenants()
			.stream()
			.filter((tenant) -> named == null || tenant.isNamed(named))
			.findFirst()
			.or(() -> madeUp(grant, named))
			.map(TenantView::id)
			.orElseThrow(() -> new RequestProblemException(
					new RequestProblem.Forbidden("The credential is not for this tenant")));
	}

	/** On a developer's machine every account of an example is the default tenant's. */
	private Optional<TenantView> madeUp(Grant grant, @Nullable String named) {
		return grant.tenants()
			.stream()
			.filter((tenant) -> this.settings.open() && tenant.id().equals(TenantId.DEFAULT))
			.filter((tenant) -> named != null && ACCOUNT.matcher(named).matches())
			.findFirst();
	}

}

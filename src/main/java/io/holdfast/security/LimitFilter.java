package io.holdfast.security;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.bucket4j.ConsumptionProbe;
import io.holdfast.dialect.RequestFilter;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.TenantId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Keeps one tenant from taking what others need: so many requests in a second, so many at
 * once. Whoever is above that is told so before anything is read or done for him.
 */
class LimitFilter extends RequestFilter {

	/** The headers of the IETF's draft "RateLimit header fields for HTTP". */
	static final String STATE = "RateLimit";

	static final String POLICY = "RateLimit-Policy";

	private static final String NAME = "\"requests\"";

	private final LimitSettings settings;

	private final String policy;

	/** As many as there are tenants. */
	private final Map<TenantId, TenantAllowance> allowances = new ConcurrentHashMap<>();

	LimitFilter(LimitSettings settings) {
		this.settings = settings;
		this.policy = NAME + ";q=" + settings.requestsPerSecond() + ";w=1";
	}

	@Override
	protected void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!(request.getAttribute(Caller.class.getName()) instanceof Caller caller)) {
			chain.doFilter(request, response);
			return;
		}
		TenantAllowance allowance = this.allowances.computeIfAbsent(caller.tenant(),
				(tenant) -> new TenantAllowance(this.settings));
		ConsumptionProbe probe = allowance.ask();
		response.setHeader(POLICY, this.policy);
		response.setHeader(STATE, NAME + ";r=" + probe.getRemainingTokens() + ";t=1");
		if (!probe.isConsumed()) {
			throw tooMany(probe.getNanosToWaitForRefill());
		}
		if (!allowance.begin()) {
			throw tooMany(0);
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			allowance.end();
		}
	}

	/** After at least a second: who comes back at once is refused again. */
	private static RequestProblemException tooMany(long nanos) {
		return new RequestProblemException(
				new RequestProblem.TooManyRequests((int) Duration.ofNanos(nanos).toSeconds() + 1));
	}

}

package io.holdfast.dialect;

import io.holdfast.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** How one of the spoken APIs says no. */
public interface Dialect {

	/** Chooses one of a credential's tenants, where the API has no way of its own. */
	String TENANT = "X-Tenant-Id";

	/** Whether requests to this path are its own. */
	boolean speaks(String path);

	/**
	 * Whether requests to this path may bring a file, which is larger than other bodies.
	 */
	default boolean takesFile(String path) {
		return false;
	}

	/**
	 * How the caller names the tenant that it asks for; null if it does not, since its
	 * credential says so.
	 * @return the tenant's id or account, which must agree with the credential
	 * @throws RequestProblemException if it has to, and does not
	 */
	default @Nullable String tenantNamedBy(HttpServletRequest request) {
		return request.getHeader(TENANT);
	}

	/** Whether what is asked is a tenant's; whoever administers them asks for none. */
	default boolean isForTenants() {
		return true;
	}

	/** The scheme of {@code Authorization}; others are understood too. */
	default String scheme() {
		return "Bearer";
	}

	ErrorAnswer answer(Refusal refusal);

	/** At this path: the same there as anywhere, unless it is told apart. */
	default ErrorAnswer answer(Refusal refusal, String path) {
		return answer(refusal);
	}

	ErrorAnswer answer(RequestProblem problem);

}

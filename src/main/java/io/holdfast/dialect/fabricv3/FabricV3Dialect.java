package io.holdfast.dialect.fabricv3;

import java.util.regex.Pattern;

import io.holdfast.dialect.Dialect;
import io.holdfast.dialect.ErrorAnswer;
import io.holdfast.dialect.Reason;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says no as fabric's third version does. */
@Component
@Order(0)
class FabricV3Dialect implements Dialect {

	static final String ROOT = "/v3/allocations";

	/** Names the tenant. */
	static final String TENANT = "x-fabric-tenant-id";

	private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9]{24}");

	@Override
	public boolean speaks(String path) {
		return path.equals(ROOT) || path.startsWith(ROOT + "/");
	}

	@Override
	public String tenantNamedBy(HttpServletRequest request) {
		String account = request.getHeader(TENANT);
		if (account == null || !ACCOUNT.matcher(account).matches()) {
			throw new RequestProblemException(RequestProblem.Invalid.of(TENANT, "must be 24 letters and digits"));
		}
		return account;
	}

	@Override
	public ErrorAnswer answer(Refusal refusal) {
		Reason reason = Reason.of(refusal);
		return reason.in(ErrorBody.of(reason));
	}

	@Override
	public ErrorAnswer answer(RequestProblem problem) {
		Reason reason = Reason.of(problem);
		return reason.in((problem instanceof RequestProblem.Invalid invalid) ? ErrorBody.of(reason, invalid.fields())
				: ErrorBody.of(reason));
	}

}

package io.holdfast.dialect.adminv1;

import java.util.List;

import io.holdfast.dialect.Dialect;
import io.holdfast.dialect.ErrorAnswer;
import io.holdfast.dialect.Reason;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.kernel.Refusal;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says no to administrators, in the shape of Holdfast's own API. */
@Component
@Order(0)
class AdminV1Dialect implements Dialect {

	static final String ROOT = "/admin/v1";

	@Override
	public boolean speaks(String path) {
		return path.equals(ROOT) || path.startsWith(ROOT + "/");
	}

	@Override
	public boolean isForTenants() {
		return false;
	}

	@Override
	public ErrorAnswer answer(Refusal refusal) {
		Reason reason = Reason.of(refusal);
		return reason.in(ErrorBody.of(reason, List.of()));
	}

	@Override
	public ErrorAnswer answer(RequestProblem problem) {
		Reason reason = Reason.of(problem);
		return reason.in(ErrorBody.of(reason,
				(problem instanceof RequestProblem.Invalid invalid) ? invalid.fields() : List.of()));
	}

}

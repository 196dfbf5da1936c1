package io.holdfast.dialect.fabricv3;

import io.holdfast.dialect.Dialect;
import io.holdfast.dialect.ErrorAnswer;
import io.holdfast.dialect.Reason;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.kernel.Refusal;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says no as fabric's third version does. */
@Component
@Order(0)
class FabricV3Dialect implements Dialect {

	static final String ROOT = "/v3/allocations";

	@Override
	public boolean speaks(String path) {
		return path.equals(ROOT) || path.startsWith(ROOT + "/");
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

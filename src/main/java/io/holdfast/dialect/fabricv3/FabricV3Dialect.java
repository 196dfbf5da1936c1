package io.holdfast.dialect.fabricv3;

import io.holdfast.dialect.Dialect;
import io.holdfast.dialect.ErrorAnswer;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.kernel.Refusal;
import lombok.RequiredArgsConstructor;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says no as fabric's third version does. */
@Component
@Order(0)
@RequiredArgsConstructor
class FabricV3Dialect implements Dialect {

	static final String ROOT = "/v3/allocations";

	private final RefusalAnswers refusals;

	private final ProblemAnswers problems;

	@Override
	public boolean speaks(String path) {
		return path.equals(ROOT) || path.startsWith(ROOT + "/");
	}

	@Override
	public ErrorAnswer answer(Refusal refusal) {
		return this.refusals.of(refusal);
	}

	@Override
	public ErrorAnswer answer(RequestProblem problem) {
		return this.problems.of(problem);
	}

}

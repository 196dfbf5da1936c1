package io.holdfast.dialect.envoy;

import java.util.stream.Stream;

import io.holdfast.dialect.Dialect;
import io.holdfast.dialect.ErrorAnswer;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.kernel.Refusal;
import lombok.RequiredArgsConstructor;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says no as Envoy does. */
@Component
@Order(0)
@RequiredArgsConstructor
class EnvoyDialect implements Dialect {

	static final String ALLOCATIONS = "/allocations";

	static final String RESERVATIONS = "/reservations";

	private final RefusalAnswers refusals;

	private final ProblemAnswers problems;

	@Override
	public boolean speaks(String path) {
		return Stream.of(ALLOCATIONS, RESERVATIONS)
			.anyMatch((root) -> path.equals(root) || path.startsWith(root + "/"));
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

package io.holdfast.dialect.inventoryv1;

import io.holdfast.dialect.Dialect;
import io.holdfast.dialect.ErrorAnswer;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.kernel.Refusal;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Holdfast's own tongue, and the one in which paths that are nobody's are answered: it is
 * asked last.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@RequiredArgsConstructor
class InventoryV1Dialect implements Dialect {

	static final String ROOT = "/inventory/v1";

	private static final int RETRY_AFTER_SECONDS = 1;

	private final RefusalWords refusals;

	private final ProblemWords problems;

	@Override
	public boolean speaks(String path) {
		return true;
	}

	@Override
	public boolean takesFile(String path) {
		return path.equals(StockFileController.IMPORT);
	}

	@Override
	public ErrorAnswer answer(Refusal refusal) {
		ErrorBody.Details error = this.refusals.of(refusal);
		return answer(error, (error.code().status() == 503) ? RETRY_AFTER_SECONDS : null);
	}

	@Override
	public ErrorAnswer answer(RequestProblem problem) {
		return answer(this.problems.of(problem),
				(problem instanceof RequestProblem.TooManyRequests tooMany) ? tooMany.retryAfter() : null);
	}

	private static ErrorAnswer answer(ErrorBody.Details error, @Nullable Integer retryAfter) {
		return new ErrorAnswer(error.code().status(), ErrorBody.of(error), retryAfter);
	}

}

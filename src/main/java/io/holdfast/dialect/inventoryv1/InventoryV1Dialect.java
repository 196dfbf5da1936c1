package io.holdfast.dialect.inventoryv1;

import io.holdfast.dialect.Dialect;
import io.holdfast.dialect.ErrorAnswer;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.kernel.Refusal;
import lombok.RequiredArgsConstructor;

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
		return answer(this.refusals.of(refusal));
	}

	@Override
	public ErrorAnswer answer(RequestProblem problem) {
		return answer(this.problems.of(problem));
	}

	private static ErrorAnswer answer(ErrorBody.Details error) {
		int status = error.code().status();
		return new ErrorAnswer(status, ErrorBody.of(error), (status == 503) ? RETRY_AFTER_SECONDS : null);
	}

}

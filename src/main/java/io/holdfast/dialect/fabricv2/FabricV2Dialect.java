package io.holdfast.dialect.fabricv2;

import java.util.regex.Pattern;

import io.holdfast.dialect.Dialect;
import io.holdfast.dialect.ErrorAnswer;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.kernel.Refusal;
import lombok.RequiredArgsConstructor;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says no as fabric's second version does. */
@Component
@Order(0)
@RequiredArgsConstructor
class FabricV2Dialect implements Dialect {

	static final String ROOT = "/allocation";

	/** Where the seed has a 404, and no 400 or one for the request itself. */
	private static final Pattern NOT_FOUND = Pattern.compile(ROOT + "(/|/query/?|/cancel/.*)?");

	private final RefusalAnswers refusals;

	private final ProblemAnswers problems;

	@Override
	public boolean speaks(String path) {
		return path.equals(ROOT) || path.startsWith(ROOT + "/");
	}

	@Override
	public ErrorAnswer answer(Refusal refusal) {
		return this.refusals.of(refusal, 400);
	}

	@Override
	public ErrorAnswer answer(Refusal refusal, String path) {
		return this.refusals.of(refusal, NOT_FOUND.matcher(path).matches() ? 404 : 400);
	}

	@Override
	public ErrorAnswer answer(RequestProblem problem) {
		return this.problems.of(problem);
	}

}

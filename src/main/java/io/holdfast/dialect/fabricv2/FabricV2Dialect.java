package io.holdfast.dialect.fabricv2;

import java.util.regex.Pattern;

import io.holdfast.dialect.Dialect;
import io.holdfast.dialect.ErrorAnswer;
import io.holdfast.dialect.Reason;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says no as fabric's second version does. */
@Component
@Order(0)
class FabricV2Dialect implements Dialect {

	static final String ROOT = "/allocation";

	/** Where the seed has a 404, and no 400 or one for the request itself. */
	private static final Pattern NOT_FOUND = Pattern.compile(ROOT + "(/|/query/?|/cancel/.*)?");

	private static final int BAD_REQUEST = 400;

	private static final int CONFLICT = 409;

	@Override
	public boolean speaks(String path) {
		return path.equals(ROOT) || path.startsWith(ROOT + "/");
	}

	@Override
	public String tenantNamedBy(HttpServletRequest request) {
		return SiteContext.read(request.getHeader(SiteContext.HEADER)).account();
	}

	@Override
	public ErrorAnswer answer(Refusal refusal) {
		return answer(refusal, BAD_REQUEST);
	}

	@Override
	public ErrorAnswer answer(Refusal refusal, String path) {
		return answer(refusal, NOT_FOUND.matcher(path).matches() ? 404 : BAD_REQUEST);
	}

	/** The seed tells few apart. */
	private static ErrorAnswer answer(Refusal refusal, int status) {
		Reason reason = Reason.of(refusal);
		Reason worded = switch (reason.status()) {
			case 404, 409 -> reason.with(status);
			case 412 -> reason.with(CONFLICT);
			default -> reason;
		};
		return worded.in(ErrorBody.of(worded));
	}

	@Override
	public ErrorAnswer answer(RequestProblem problem) {
		Reason reason = Reason.of(problem);
		return reason.in((problem instanceof RequestProblem.Invalid invalid) ? ErrorBody.of(reason, invalid.fields())
				: ErrorBody.of(reason));
	}

}

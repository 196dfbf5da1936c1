package io.holdfast.dialect.envoy;

import java.util.List;
import java.util.stream.Stream;

import io.holdfast.dialect.Dialect;
import io.holdfast.dialect.ErrorAnswer;
import io.holdfast.dialect.Reason;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.envoy.ErrorBody.Problem;
import io.holdfast.kernel.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says no as Envoy does. */
@Component
@Order(0)
class EnvoyDialect implements Dialect {

	static final String ALLOCATIONS = "/allocations";

	static final String RESERVATIONS = "/reservations";

	/** What breaks a rule of the order. */
	private static final int UNPROCESSABLE = 422;

	@Override
	public boolean speaks(String path) {
		return Stream.of(ALLOCATIONS, RESERVATIONS)
			.anyMatch((root) -> path.equals(root) || path.startsWith(root + "/"));
	}

	@Override
	public ErrorAnswer answer(Refusal refusal) {
		Reason reason = Reason.of(refusal);
		return switch (refusal) {
			case Refusal.ReservationExceeded ignored -> reason.with(UNPROCESSABLE).in(body(reason, null));
			case Refusal.NamedTwice ignored -> reason.with(UNPROCESSABLE).in(body(reason, "allocations"));
			case Refusal.InvalidCursor ignored -> reason.in(body(reason, "cursor"));
			default -> reason.in(body(reason, null));
		};
	}

	@Override
	public ErrorAnswer answer(RequestProblem problem) {
		Reason reason = Reason.of(problem);
		return reason.in((problem instanceof RequestProblem.Invalid invalid) ? new ErrorBody(invalid.fields()
			.stream()
			.map((field) -> new Problem(reason.code(), field.message(), nameOf(field.field())))
			.toList()) : body(reason, null));
	}

	private static ErrorBody body(Reason reason, @Nullable String field) {
		return new ErrorBody(List.of(new Problem(reason.code(), reason.message(), field)));
	}

	/** As it is on the wire; the names of our records are others. */
	private static String nameOf(String field) {
		return field.replace("completedAt", AllocationBody.COMPLETED_AT);
	}

}

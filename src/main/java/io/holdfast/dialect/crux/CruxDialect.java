package io.holdfast.dialect.crux;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.holdfast.dialect.Dialect;
import io.holdfast.dialect.ErrorAnswer;
import io.holdfast.dialect.Reason;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.kernel.Refusal;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says no as Crux does. */
@Component
@Order(0)
class CruxDialect implements Dialect {

	static final String ROOT = "/timp";

	/** What our names for the quantities lack of those on the wire. */
	private static final String QUANTITY = "\\.(accepted|rejected|backordered)$";

	@Override
	public boolean speaks(String path) {
		return path.equals(ROOT) || path.startsWith(ROOT + "/");
	}

	@Override
	public String scheme() {
		return "Token";
	}

	@Override
	public ErrorAnswer answer(Refusal refusal) {
		Reason reason = Reason.of(refusal);
		return reason.in((refusal instanceof Refusal.ReservationExceeded) ? ErrorBody.of("line_items", reason.message())
				: ErrorBody.of(reason.message()));
	}

	@Override
	public ErrorAnswer answer(RequestProblem problem) {
		Reason reason = Reason.of(problem);
		return reason.in((problem instanceof RequestProblem.Invalid invalid) ? ErrorBody.of(byField(invalid.fields()))
				: ErrorBody.of(reason.message()));
	}

	private static Map<String, List<String>> byField(List<FieldProblem> problems) {
		return problems.stream()
			.collect(Collectors.groupingBy((problem) -> nameOf(problem.field()), LinkedHashMap::new,
					Collectors.mapping(FieldProblem::message, Collectors.toList())));
	}

	/** As it is on the wire; the names of our records are others. */
	private static String nameOf(String field) {
		return field.replaceAll(QUANTITY, ".quantity_$1")
			.replaceAll("([a-z])([A-Z])", "$1_$2")
			.toLowerCase(Locale.ROOT);
	}

}

package io.holdfast.sourcing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What was known of an order, and what was made of it: enough to tell why. */
public record Decision(PlanRequest request, OrderPlan plan) {

	/** Plans it. */
	public static Decision of(PlanRequest request) {
		return new Decision(request, OrderPlanner.plan(request));
	}

	/**
	 * Of each warehouse that has the item, those that serve the line first, and then the
	 * best.
	 * @param line its place in the request, from 0
	 */
	public List<Verdict> verdicts(int line) {
		return verdicts(line, new Ranking(this.request));
	}

	/** Of each line: much faster than one by one. */
	public List<List<Verdict>> verdicts() {
		Ranking ranking = new Ranking(this.request);
		return IntStream.range(0, this.request.lines().size()).mapToObj((line) -> verdicts(line, ranking)).toList();
	}

	private List<Verdict> verdicts(int line, Ranking ranking) {
		Verdicts verdicts = new Verdicts(this, line, ranking);
		return this.request.warehouses()
			.stream()
			.filter(verdicts::isCandidate)
			.map(verdicts::of)
			.sorted(Comparator.comparing((Verdict verdict) -> verdict.rejection() != null)
				.thenComparing(Verdict::rank, Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(Verdict::warehouseId))
			.toList();
	}

}

package io.holdfast.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What was measured in each round, by what it was. */
class Results {

	private final Map<String, List<Measurement>> rounds = new LinkedHashMap<>();

	void add(String name, Measurement measurement) {
		this.rounds.computeIfAbsent(name, (key) -> new ArrayList<>()).add(measurement);
	}

	Set<String> names() {
		return this.rounds.keySet();
	}

	/** Each figure by itself. */
	Measurement median(String name) {
		List<Measurement> of = this.rounds.getOrDefault(name, List.of());
		return new Measurement(median(of, Measurement::perSecond), median(of, Measurement::p50),
				median(of, Measurement::p95), median(of, Measurement::p99), median(of, Measurement::generatorShare));
	}

	double ratio(String name, String to) {
		return median(name).perSecond() / median(to).perSecond();
	}

	private static double median(List<Measurement> of, ToDoubleFunction<Measurement> figure) {
		return of.stream().mapToDouble(figure).boxed().sorted(Comparator.naturalOrder()).toList().get(of.size() / 2);
	}

}

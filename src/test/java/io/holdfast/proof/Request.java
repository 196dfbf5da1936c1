package io.holdfast.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that was tried under one key, in the order in which its client did. */
record Request(String key, List<Attempt> attempts) {

	static List<Request> of(List<Attempt> history) {
		Map<String, List<Attempt>> byKey = history.stream()
			.collect(Collectors.groupingBy(Attempt::key, LinkedHashMap::new, Collectors.toList()));
		return byKey.entrySet().stream().map((entry) -> new Request(entry.getKey(), entry.getValue())).toList();
	}

	Act act() {
		return this.attempts.getFirst().act();
	}

	/** The first answer that the core had decided on; each later one must be the same. */
	Optional<Attempt> decided() {
		return this.attempts.stream().filter(Attempt::isDecided).findFirst();
	}

	Optional<Attempt> done() {
		return decided().filter(Attempt::isDone);
	}

	Optional<Attempt> refused() {
		return decided().filter((attempt) -> !attempt.isDone());
	}

	/** Whether nobody has told the client what became of it. */
	boolean mayBeDone() {
		return decided().isEmpty() && this.attempts.stream().anyMatch(Attempt::isUnknown);
	}

	/**
	 * When it was decided: by the attempt that was answered, or by one before it that the
	 * client does not know the end of.
	 */
	Span decision() {
		Attempt first = this.attempts.stream()
			.filter((attempt) -> attempt.isUnknown() || attempt.isDecided())
			.findFirst()
			.orElseThrow();
		return new Span(first.invoked(), decided().orElseThrow().answered());
	}

}

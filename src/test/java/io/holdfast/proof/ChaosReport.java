package io.holdfast.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;

/** What was done and what came of it, as Markdown. */
@RequiredArgsConstructor
class ChaosReport {

	private static final Path FILE = Path.of("target", "chaos.md");

	private final List<Attempt> history;

	private final List<Outage> outages;

	String write(long seed, int violations) {
		String text = "%s%n%s%n%d requests under %d keys, seed %d: **%d violations**%n".formatted(faults(), outcomes(),
				this.history.size(), this.history.stream().map(Attempt::key).distinct().count(), seed, violations);
		try {
			Files.writeString(FILE, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text;
	}

	private String faults() {
		Collection<Instant> successes = this.history.stream()
			.filter(Attempt::isDone)
			.map(Attempt::answered)
			.sorted()
			.toList();
		Map<Fault, List<Outage>> byFault = this.outages.stream()
			.collect(Collectors.groupingBy(Outage::fault, TreeMap::new, Collectors.toList()));
		StringBuilder rows = new StringBuilder(
				"| fault | times | longest without any 2xx | longest until all were ready |%n| --- | --- | --- | --- |%n"
					.formatted());
		byFault.forEach((fault, outages) -> rows
			.append("| %s | %d | %.1f s | %.1f s |%n".formatted(fault.getDescription(), outages.size(),
					longest(outages.stream().map((outage) -> outage.unavailability(successes)).toList()),
					longest(outages.stream()
						.map((outage) -> Duration.between(outage.begin(), outage.recovered()))
						.toList()))));
		return rows.toString();
	}

	private static double longest(List<Duration> times) {
		return times.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO).toMillis() / 1000.0;
	}

	private String outcomes() {
		Map<String, Long> counts = this.history.stream()
			.collect(Collectors.groupingBy(ChaosReport::outcome, TreeMap::new, Collectors.counting()));
		StringBuilder rows = new StringBuilder("| answer | requests |%n| --- | --- |%n".formatted());
		counts.forEach((outcome, count) -> rows.append("| %s | %d |%n".formatted(outcome, count)));
		return rows.toString();
	}

	private static String outcome(Attempt attempt) {
		return attempt.hasNoAnswer() ? "none" : (attempt.status() + " " + attempt.code()).strip();
	}

}

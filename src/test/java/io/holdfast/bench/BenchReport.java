package io.holdfast.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;

/** The medians and their ratios, as Markdown and as a picture. */
@RequiredArgsConstructor
class BenchReport {

	private static final Path FOLDER = Path.of("target", "bench");

	private final Results results;

	private final List<StartUp.Figures> starts;

	/** What Holdfast has resident after it all. */
	private final long loadedMegabytes;

	String write() {
		String text = table() + ratios() + startUp();
		try {
			Files.writeString(FOLDER.resolve("bench.md"), text);
			Files.writeString(FOLDER.resolve("bench.svg"), new BarChart(this.results).svg());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text;
	}

	private String table() {
		return this.results.names()
			.stream()
			.map((name) -> row(name, this.results.median(name)))
			.collect(Collectors.joining("",
					"\n| | a second | p50 ms | p95 ms | p99 ms | generator's share |\n| --- | --- | --- | --- | --- | --- |\n",
					"\n"));
	}

	private static String row(String name, Measurement median) {
		return String.format(Locale.ROOT, "| %s | %,.0f | %.1f | %.1f | %.1f | %.0f %% |\n", name, median.perSecond(),
				median.p50(), median.p95(), median.p99(), median.generatorShare() * 100);
	}

	private String ratios() {
		StringBuilder rows = new StringBuilder("| ratio | spread | hot |\n| --- | --- | --- |\n");
		for (int connections : List.of(32, 256)) {
			ratio(rows, "create, %d connections : five statements".formatted(connections),
					(items) -> this.results.ratio(Names.create(items, connections), Names.five(items)));
		}
		ratio(rows, "create, 256 connections : one statement",
				(items) -> this.results.ratio(Names.create(items, 256), Names.one(items)));
		ratio(rows, "create, 256 connections : nothing",
				(items) -> this.results.ratio(Names.create(items, 256), Names.NOTHING));
		ratio(rows, "create, 256 connections, many promises there : few there",
				(items) -> this.results.ratio(Names.grown(items), Names.create(items, 256)));
		ratio(rows, "p99 at half of the rate : p99 of the five statements, which are at all of theirs",
				(items) -> this.results.median(Names.half(items)).p99() / this.results.median(Names.five(items)).p99());
		return rows.append('\n').toString();
	}

	private static void ratio(StringBuilder rows, String name, Ratio ratio) {
		rows.append(String.format(Locale.ROOT, "| %s | %.2f | %.2f |\n", name, ratio.of(Items.SPREAD),
				ratio.of(Items.HOT)));
	}

	private String startUp() {
		return this.starts.stream()
			.map((start) -> String.format(Locale.ROOT, "| %s | %.1f s | %d MB |\n", start.name(), start.seconds(),
					start.megabytes()))
			.collect(Collectors.joining("", "| start | until the first answer | resident |\n| --- | --- | --- |\n",
					"| Holdfast, after all of this | | %d MB |\n".formatted(this.loadedMegabytes)));
	}

	@FunctionalInterface
	private interface Ratio {

		double of(Items items);

	}

}

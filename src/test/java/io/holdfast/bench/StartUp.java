package io.holdfast.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import lombok.RequiredArgsConstructor;

/** How long it takes to start and what it takes of memory, against doing nothing. */
@RequiredArgsConstructor
class StartUp {

	private static final int TIMES = 3;

	/** What the image takes of a container of 512 MB. */
	private static final String HEAP = "-Xmx179m";

	private final Program program;

	private final String databaseUrl;

	List<Figures> measure() {
		List<String> holdfast = this.program.holdfast();
		List<String> empty = this.program.empty();
		return List.of(measure("Holdfast", "/readyz", holdfast),
				measure("Holdfast, with an ahead-of-time cache", "/readyz",
						this.program.withCache("holdfast", this.databaseUrl, holdfast)),
				measure("the same libraries and nothing else", "/nothing", empty),
				measure("the same, with an ahead-of-time cache", "/nothing",
						this.program.withCache("empty", this.databaseUrl, empty)));
	}

	private Figures measure(String name, String readiness, List<String> command) {
		List<Figures> all = IntStream.range(0, TIMES).mapToObj((time) -> start(name, readiness, command)).toList();
		return all.stream().sorted(Comparator.comparing(Figures::seconds)).toList().get(TIMES / 2);
	}

	private Figures start(String name, String readiness, List<String> command) {
		List<String> small = new ArrayList<>(List.of(HEAP));
		small.addAll(command);
		try (Server server = new Server("start", this.databaseUrl, readiness, small)) {
			return new Figures(name, server.getStartTime().toMillis() / 1000.0, server.residentMegabytes());
		}
	}

	/** Until the first answer, and what is resident then. */
	record Figures(String name, double seconds, long megabytes) {
	}

}

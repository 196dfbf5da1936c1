package io.holdfast.mutation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/** Spoils a file: one cell or one line of it. What is no file stays as it is. */
final class CsvMutations {

	static final List<Mutation> ALL = List.of(cell((cell, random) -> Oddities.text(random)),
			cell((cell, random) -> cell + Oddities.text(random)), cell((cell, random) -> "-" + cell),
			cell((cell, random) -> "\"" + cell + "\""), cell((cell, random) -> "\"" + cell),
			cell((cell, random) -> cell + "," + cell), cell((cell, random) -> "x".repeat(random.nextInt(70_000))),
			line((line, random) -> line + "\n" + line), line((line, random) -> line.replaceFirst(",[^,]*$", "")),
			line((line, random) -> ""), line((line, random) -> line + "\r"), line((line, random) -> "\uFEFF" + line));

	private CsvMutations() {
	}

	private static Mutation cell(BiFunction<String, RandomGenerator, String> change) {
		return line((line, random) -> String.join(",", spoilt(line.split(",", -1), change, random)));
	}

	private static Mutation line(BiFunction<String, RandomGenerator, String> change) {
		return (operation, request, random) -> operation.takesFile()
				? request
					.withBody(Request.utf8(String.join("\n", spoilt(text(request).split("\n", -1), change, random))))
				: request;
	}

	private static List<String> spoilt(String[] parts, BiFunction<String, RandomGenerator, String> change,
			RandomGenerator random) {
		List<String> spoilt = new ArrayList<>(List.of(parts));
		int place = random.nextInt(parts.length);
		spoilt.set(place, change.apply(parts[place], random));
		return spoilt;
	}

	private static String text(Request request) {
		return new String(request.bodyBytes(), StandardCharsets.UTF_8);
	}

}

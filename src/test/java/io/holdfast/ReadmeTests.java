package io.holdfast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The README's code is the code that is run. */
class ReadmeTests {

	@ParameterizedTest
	@CsvSource({ "java, src/clients/java/src/main/java/io/holdfast/clients/FirstPromise.java",
			"ts, src/clients/typescript/first-promise.ts" })
	void itShowsTheRoundTripThatTheClientsMake(String language, Path source) throws IOException {
		String shown = Pattern.compile("```" + language + "\n(.+?)```", Pattern.DOTALL)
			.matcher(Files.readString(Path.of("README.md")))
			.results()
			.map((block) -> block.group(1))
			.collect(Collectors.joining());

		assertThat(withoutLayout(shown)).isNotEmpty();
		assertThat(withoutLayout(Files.readString(source)).replace("./target/client/", "./client/")
			.replace("args[0]", "\"http://127.0.0.1:8080\"")).contains(withoutLayout(shown));
	}

	private static String withoutLayout(String code) {
		return code.lines().map(String::strip).filter((line) -> !line.isEmpty()).collect(Collectors.joining("\n"));
	}

}

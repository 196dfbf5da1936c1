package io.holdfast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The README's code is the code that is run. */
class ReadmeTests {

	@ParameterizedTest
	@ValueSource(
			strings = { "java/src/main/java/io/holdfast/clients/FirstPromise.java", "typescript/first-promise.ts" })
	void itShowsTheRoundTripThatTheClientsMake(String source) throws IOException {
		String code = Files.readString(Path.of("src/clients", source)).replace("./target/client/", "./client/");

		assertThat(Files.readString(Path.of("README.md"))).contains("<<'END'\n" + code + "END\n");
	}

}

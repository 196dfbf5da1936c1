package io.holdfast.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

import io.holdfast.support.Api.Answer;
import io.holdfast.support.IntegrationTest;
import io.holdfast.support.Tool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Spectral has nothing to say against the API document. It needs Node.js. */
@Tag("document")
class ApiDocumentLintIT extends IntegrationTest {

	private static final Path RULES = Path.of("src/test/spectral");

	private static final Path WORK = Path.of("target/spectral");

	private static final Path DOCUMENT = Path.of("target/openapi/inventory-v1.json");

	@BeforeAll
	static void installSpectral() throws Exception {
		Files.createDirectories(WORK);
		for (String file : List.of("package.json", "package-lock.json", ".npmrc", "oas.spectral.yaml",
				"owasp.spectral.yaml")) {
			Files.copy(RULES.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
		}
		assertSucceeds("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
	}

	@BeforeEach
	void writeDocument() throws Exception {
		Answer answer = this.api.get("//v3/api-docs");
		assertThat(answer.status()).isEqualTo(200);
		Files.createDirectories(DOCUMENT.getParent());
		Files.writeString(DOCUMENT, answer.body());
	}

	@Test
	void spectralFindsNeitherAnErrorNorAWarning() throws Exception {
		assertSucceeds("npx", "--no-install", "spectral", "lint", "--ruleset", "oas.spectral.yaml", "--fail-severity",
				"warn", DOCUMENT.toAbsolutePath().toString());
	}

	@Test
	void owaspsRulesFindNoError() throws Exception {
		assertSucceeds("npx", "--no-install", "spectral", "lint", "--ruleset", "owasp.spectral.yaml", "--fail-severity",
				"error", DOCUMENT.toAbsolutePath().toString());
	}

	private static void assertSucceeds(String... command) {
		Tool.Run run = Tool.run(WORK, WORK.resolve("spectral.log"), Duration.ofMinutes(3), List.of(command));
		assertThat(run.exitCode()).as(run.output()).isZero();
	}

}

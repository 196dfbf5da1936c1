package io.holdfast.system;

import java.util.List;

import io.holdfast.support.Api.Answer;
import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The log as JSON in the terms of ECS, by one property. */
@ExtendWith(OutputCaptureExtension.class)
class StructuredLogIT extends IntegrationTest {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	@BeforeAll
	static void structured() {
		format("--logging.structured.format.console=ecs");
	}

	@AfterAll
	static void plain() {
		System.clearProperty(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName());
		format("--logging.structured.format.console=");
	}

	/** What is logged belongs to the process: a small application sets it. */
	private static void format(String... arguments) {
		LoggingSystem.get(StructuredLogIT.class.getClassLoader()).cleanUp();
		new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE)
			.properties("spring.datasource.url=jdbc:postgresql:none")
			.run(arguments)
			.close();
	}

	@Test
	void everyLineOfAFailingRequestIsJsonWithItsIdsAndTheErrorInPlace(CapturedOutput output) {
		this.jdbc.sql("alter table warehouse rename to warehouse_gone").update();
		Answer answer;
		try {
			answer = this.api.with("X-Request-Id", "my-request")
				.with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
				.get("/warehouses");
		}
		finally {
			this.jdbc.sql("alter table warehouse_gone rename to warehouse").update();
		}
		assertThat(answer.status()).isEqualTo(500);
		assertThat(answer.details().path("traceId").asString()).isEqualTo("my-request");
		List<JsonNode> lines = output.getOut().lines().filter((line) -> !line.isBlank()).map(JSON::readTree).toList();
		JsonNode bug = lines.stream()
			.filter((line) -> line.path("log").path("level").asString().equals("ERROR"))
			.findFirst()
			.orElseThrow();
		assertThat(bug.path("message").asString()).isEqualTo("Bug at GET /inventory/v1/warehouses");
		assertThat(bug.path("http.request.id").asString()).isEqualTo("my-request");
		assertThat(bug.path("trace.id").asString()).isEqualTo(TRACE);
		assertThat(bug.path("span.id").asString()).matches("[0-9a-f]{16}");
		assertThat(bug.path("service").path("name").asString()).isEqualTo("holdfast");
		assertThat(bug.path("service").path("version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
		assertThat(bug.path("ecs").path("version").asString()).isNotBlank();
		assertThat(bug.path("error").path("type").asString()).endsWith("Exception");
		assertThat(bug.path("error").path("stack_trace").asString()).contains("\tat ");
	}

	/** No beans at all. */
	static class Nothing {

	}

}

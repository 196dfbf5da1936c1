package io.holdfast.system;

import java.nio.charset.StandardCharsets;

import io.holdfast.support.Api.Answer;
import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators and visitors find beside the API. */
class OperationsIT extends IntegrationTest {

	@Test
	void theRootLeadsToSwaggerUi() {
		Answer root = this.api.get("//");
		assertThat(root.status()).isEqualTo(302);
		assertThat(root.header("Location")).endsWith("/swagger-ui/index.html");
		Answer page = this.api.get("//swagger-ui/index.html");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("Content-Type")).startsWith("text/html");
		assertThat(page.body()).contains("swagger-ui-bundle.js");
		assertThat(this.api.get("//swagger-ui/swagger-ui-bundle.js").status()).isEqualTo(200);
		JsonNode documents = this.api.get("//v3/api-docs/swagger-config").json().path("urls");
		assertThat(documents.valueStream().map((document) -> document.path("name").asString())).contains("Holdfast",
				"Crux", "Envoy");
		documents.forEach((document) -> assertThat(this.api.get("/" + document.path("url").asString()).status())
			.as(document.toString())
			.isEqualTo(200));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/allocations", "/items/nobody", "//livez", "//swagger-ui/index.html" })
	void answersComeInOnePiece(String path) {
		Answer answer = this.api.get(path);
		assertThat(answer.header("Content-Length"))
			.isEqualTo(String.valueOf(answer.body().getBytes(StandardCharsets.UTF_8).length));
		assertThat(answer.header("Transfer-Encoding")).isNull();
	}

	@Test
	void refusalsOfTheFiltersComeInOnePieceToo() {
		Answer answer = this.api.get("/items?sku=" + "s".repeat(9000));
		assertThat(answer.status()).isEqualTo(414);
		assertThat(answer.header("Transfer-Encoding")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "//livez", "//readyz", "//actuator/health", "//actuator/health/liveness",
			"//actuator/health/readiness" })
	void itIsUp(String path) {
		Answer answer = this.api.get(path);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().path("status").asString()).isEqualTo("UP");
		assertThat(answer.header("X-Request-Id")).isNotBlank();
	}

	@Test
	void figuresAreThereForPrometheus() {
		this.api.get("/allocations");
		Answer answer = this.api.get("//actuator/prometheus");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).startsWith("text/plain");
		assertThat(answer.body()).contains("http_server_requests_seconds_count{")
			.contains("uri=\"/inventory/v1/allocations\"")
			.contains("hikaricp_connections_active{application=\"holdfast\",pool=\"holdfast\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//actuator/env", "//actuator/beans", "//actuator/heapdump", "//actuator/shutdown",
			"//actuator/loggers" })
	void nothingElseIsShown(String path) {
		assertThat(this.api.get(path).status()).isEqualTo(404);
	}

}

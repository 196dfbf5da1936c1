package io.holdfast.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import io.holdfast.dialect.Requires;
import io.holdfast.kernel.AccessScope;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.IntegrationTest;
import io.holdfast.support.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/**
 * What never reaches a controller, or goes wrong behind one, is answered in the envelope.
 */
@Import(EdgeErrorsIT.Broken.class)
@ExtendWith(OutputCaptureExtension.class)
class EdgeErrorsIT extends IntegrationTest {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String ALLOCATION = """
			{"orderId": "order_1", "orderItemId": "line_1", "inventoryItemId": "inv_1", "quantity": 1}""";

	@Autowired
	private HikariDataSource pool;

	static Stream<Arguments> unfitRequests() {
		String get = "GET /inventory/v1/items HTTP/1.1\r\nHost: 127.0.0.1\r\n";
		String post = "POST /inventory/v1/items HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";
		return Stream.of(argumentSet("no request line", "NONSENSE\r\n\r\n", 400, "MALFORMED_REQUEST"),
				argumentSet("TLS hello", "\u0016\u0003\u0001\u0002\u0000\r\n\r\n", 400, "MALFORMED_REQUEST"),
				argumentSet("unknown protocol", "GET /inventory/v1/items FOO/1.1\r\nHost: 127.0.0.1\r\n\r\n", 400,
						"MALFORMED_REQUEST"),
				argumentSet("unknown version", "GET /inventory/v1/items HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n", 400,
						"MALFORMED_REQUEST"),
				argumentSet("method of proxies", "CONNECT x:80 HTTP/1.1\r\nHost: 127.0.0.1:80\r\n\r\n", 400,
						"MALFORMED_REQUEST"),
				argumentSet("method that is no token", "GE(T /inventory/v1/items HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
						400, "MALFORMED_REQUEST"),
				argumentSet("method that tells too much",
						"TRACE /inventory/v1/items HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 405, "METHOD_NOT_ALLOWED"),
				argumentSet("< in the path", get.replace("/items", "/items/<a>") + "\r\n", 400, "MALFORMED_REQUEST"),
				argumentSet("{ in the query", get.replace("/items", "/items?sku={a}") + "\r\n", 400,
						"MALFORMED_REQUEST"),
				argumentSet("backslash in the path", get.replace("/items", "\\items") + "\r\n", 400,
						"MALFORMED_REQUEST"),
				argumentSet("encoded backslash", get.replace("/items", "/items/a%5Cb") + "\r\n", 400,
						"MALFORMED_REQUEST"),
				argumentSet("half an encoding in the path", get.replace("/items", "/items/%zz") + "\r\n", 400,
						"MALFORMED_REQUEST"),
				argumentSet("half an encoding in the query", get.replace("/items", "/items?sku=%zz") + "\r\n", 400,
						"MALFORMED_REQUEST"),
				argumentSet("NUL in the path", get.replace("/items", "/items/%00") + "\r\n", 400, "MALFORMED_REQUEST"),
				argumentSet("encoded slash in an id of ours", get.replace("/items", "/items/a%2Fb") + "\r\n", 400,
						"VALIDATION_ERROR"),
				argumentSet("path that climbs", get.replace("/items", "/../../etc/passwd") + "\r\n", 400,
						"MALFORMED_REQUEST"),
				argumentSet("path that climbs out", get.replace("/inventory/v1/items", "/../etc/passwd") + "\r\n", 400,
						"MALFORMED_REQUEST"),
				argumentSet("path that climbs, encoded", get.replace("/items", "/%2e%2e/%2e%2e/%2e%2e/etc") + "\r\n",
						400, "MALFORMED_REQUEST"),
				argumentSet("a thousand parameters", get.replace("/items", "/items?" + "a=1&".repeat(1100)) + "\r\n",
						400, "MALFORMED_REQUEST"),
				argumentSet("URI over 8 KB", get.replace("/items", "/items?sku=" + "x".repeat(8192)) + "\r\n", 414,
						"URI_TOO_LONG"),
				argumentSet("path over 8 KB", get.replace("/items", "/items/" + "x".repeat(8192)) + "\r\n", 414,
						"URI_TOO_LONG"),
				argumentSet("URI over 64 KB", get.replace("/items", "/items?sku=" + "x".repeat(66_000)) + "\r\n", 400,
						"MALFORMED_REQUEST"),
				argumentSet("header over 16 KB", get + "X-Large: " + "x".repeat(16_384) + "\r\n\r\n", 431,
						"HEADERS_TOO_LARGE"),
				argumentSet("headers over 16 KB", get + many("x".repeat(400), 50) + "\r\n", 431, "HEADERS_TOO_LARGE"),
				argumentSet("header over 64 KB", get + "X-Large: " + "x".repeat(66_000) + "\r\n\r\n", 400,
						"MALFORMED_REQUEST"),
				argumentSet("too many headers", get + many("x", 200) + "\r\n", 400, "MALFORMED_REQUEST"),
				argumentSet("header without a colon", get + "Nonsense\r\n\r\n", 400, "MALFORMED_REQUEST"),
				argumentSet("NUL in a header", get + "X-Odd: a\u0000b\r\n\r\n", 400, "MALFORMED_REQUEST"),
				argumentSet("key that is not ASCII", post + "Idempotency-Key: caf\u00e9\r\nContent-Length: 2\r\n\r\n{}",
						400, "VALIDATION_ERROR"),
				argumentSet("two keys",
						post + "Idempotency-Key: a\r\nIdempotency-Key: a\r\nContent-Length: 2\r\n\r\n{}", 400,
						"VALIDATION_ERROR"),
				argumentSet("no host", "GET /inventory/v1/items HTTP/1.1\r\n\r\n", 400, "MALFORMED_REQUEST"),
				argumentSet("two hosts", get + "Host: y\r\n\r\n", 400, "MALFORMED_REQUEST"),
				argumentSet("odd host", get.replace("Host: 127.0.0.1", "Host: 127.0.0.1 y") + "\r\n", 400,
						"MALFORMED_REQUEST"),
				argumentSet("odd expectation", post + "Expect: nonsense\r\nContent-Length: 2\r\n\r\n{}", 400,
						"MALFORMED_REQUEST"),
				argumentSet("length that is none", post + "Content-Length: abc\r\n\r\n{}", 400, "MALFORMED_REQUEST"),
				argumentSet("negative length", post + "Content-Length: -1\r\n\r\n{}", 400, "MALFORMED_REQUEST"),
				argumentSet("two lengths", post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ", 400,
						"MALFORMED_REQUEST"),
				argumentSet("unknown transfer encoding", post + "Transfer-Encoding: magic\r\n\r\n", 400,
						"MALFORMED_REQUEST"),
				argumentSet("chunk without a size", post + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n",
						400, "MALFORMED_REQUEST"),
				argumentSet("chunk that is too short", post + "Transfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n",
						400, "MALFORMED_REQUEST"),
				argumentSet("trailer over 8 KB",
						post + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX-Large: " + "x".repeat(9000)
								+ "\r\n\r\n",
						400, "MALFORMED_REQUEST"),
				argumentSet("declared body over 1 MB", post + "Content-Length: 1048577\r\n\r\n", 413,
						"PAYLOAD_TOO_LARGE"),
				argumentSet("chunked body over 1 MB",
						post + "Transfer-Encoding: chunked\r\n\r\n" + chunks(item(1_100_000)), 413,
						"PAYLOAD_TOO_LARGE"),
				argumentSet("blanks over 1 MB",
						post + "Transfer-Encoding: chunked\r\n\r\n" + chunks(" ".repeat(1_100_000)), 413,
						"PAYLOAD_TOO_LARGE"),
				argumentSet("large body of an unknown type",
						post.replace("application/json", "text/csv") + "Content-Length: 1048577\r\n\r\n", 413,
						"PAYLOAD_TOO_LARGE"),
				argumentSet("error page", get.replace("/inventory/v1/items", "/error") + "\r\n", 404, "NOT_FOUND"));
	}

	@ParameterizedTest
	@MethodSource("unfitRequests")
	void whatIsNotFitToBeReadIsAnsweredInTheEnvelope(String request, int status, String code, CapturedOutput output) {
		Answer answer = send(request);
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.header("content-type")).startsWith("application/json");
		assertThat(answer.header("x-request-id")).matches("[0-9a-f]{24}");
		JsonNode body = answer.json();
		assertThat(body.propertyNames()).containsExactly("success", "error");
		assertThat(body.path("success").booleanValue()).isFalse();
		assertThat(body.path("error").path("code").asString()).isEqualTo(code);
		assertThat(body.path("error").path("message").asString()).isNotBlank();
		assertThat(body.path("error").path("details").isObject()).isTrue();
		assertThat(output.getOut().lines().filter((line) -> line.contains(" ERROR "))).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from inventory_item").query(Long.class).single()).isZero();
	}

	@Test
	void aBodyOfExactlyOneMegabyteIsRead() {
		String tooMuchMetadata = item(1024 * 1024);
		Answer answer = send(
				"POST /inventory/v1/items HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
						+ tooMuchMetadata.length() + "\r\n\r\n" + tooMuchMetadata);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("error").path("details").path("fields").path(0).path("field").asString())
			.isEqualTo("metadata");
	}

	@Test
	void aSlashInAForeignIdIsPartOfIt() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 1);
		this.api.post("/allocations", ALLOCATION.replace("order_1", "2026/1"));
		assertThat(this.api.get("/allocations/by-order/2026%2F1").data()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "r", "0123456789-~!#$%&'()*+,./:;<=>?@[]^_`{|}",
			"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" })
	void anAcceptableRequestIdComesBack(String id) {
		for (String line : List.of("GET /inventory/v1/items HTTP/1.1", "GET /nothing HTTP/1.1",
				"GET /inventory/v1/<> HTTP/1.1", "TRACE / HTTP/1.1", "GET /livez HTTP/1.1")) {
			Answer answer = send(line + "\r\nHost: 127.0.0.1\r\nX-Request-Id: " + id + "\r\n\r\n");
			if (!line.contains("<")) {
				assertThat(answer.header("x-request-id")).as(line).isEqualTo(id);
			}
			else {
				assertThat(answer.header("x-request-id")).as("refused before its headers were read")
					.matches("[0-9a-f]{24}");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "caf\u00e9", "a\tb",
			"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" })
	void anUnacceptableRequestIdIsReplaced(String id) {
		for (String line : List.of("GET /inventory/v1/items HTTP/1.1", "GET /nothing HTTP/1.1", "TRACE / HTTP/1.1")) {
			assertThat(send(line + "\r\nHost: 127.0.0.1\r\nX-Request-Id: " + id + "\r\n\r\n").header("x-request-id"))
				.as(line)
				.matches("[0-9a-f]{24}");
		}
	}

	@Test
	void aBugIsAnsweredWithTheTraceIdAlone(CapturedOutput output) {
		Answer answer = this.api.with("X-Request-Id", "trace-me").get("//inventory/v1/broken");
		assertThat(answer.status()).isEqualTo(500);
		assertThat(answer.json()).isEqualTo(JSON.readTree("""
				{"success": false, "error": {"code": "INTERNAL_ERROR", "message": "Something went wrong on our side",
				 "details": {"traceId": "trace-me"}}}"""));
		assertThat(answer.header("X-Request-Id")).isEqualTo("trace-me");
		assertThat(answer.header("Retry-After")).isNull();
		assertThat(output.getOut().lines()).anyMatch((line) -> line.contains(" ERROR ") && line.contains("[trace-me]"));
		assertThat(output).contains("a secret of ours");
	}

	@Test
	void anErrorOfTheMachineIsAnsweredLikeABug() {
		Answer answer = this.api.get("//inventory/v1/broken/deeply");
		assertThat(answer.status()).isEqualTo(500);
		assertThat(answer.details())
			.isEqualTo(JSON.readTree("{\"traceId\": \"" + answer.header("X-Request-Id") + "\"}"));
		assertThat(answer.body()).doesNotContain("secret");
	}

	@Test
	void withoutAConnectionToSpareNothingIsDone() throws SQLException {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 10);
		List<Connection> taken = new ArrayList<>();
		try {
			while (taken.size() < this.pool.getMaximumPoolSize()) {
				taken.add(this.pool.getConnection());
			}
			long start = System.nanoTime();
			assertUnavailable(this.api.post("/allocations", ALLOCATION));
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
			start = System.nanoTime();
			assertUnavailable(this.api.get("/allocations"));
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
			assertThat(this.api.get("//livez").status()).isEqualTo(200);
			assertThat(this.api.get("//readyz").status()).isEqualTo(503);
		}
		finally {
			for (Connection connection : taken) {
				connection.close();
			}
		}
		assertThat(this.api.get("/allocations").data()).isEmpty();
		assertThat(this.api.post("/allocations", ALLOCATION).status()).isEqualTo(201);
		this.books.assertBalanced();
	}

	@Test
	void aLockHeldForTooLongIsContention() throws SQLException {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 10);
		try (Connection other = this.owner.connect()) {
			other.setAutoCommit(false);
			try (PreparedStatement lock = other
				.prepareStatement("select id from inventory_item where id = 'inv_1' for update")) {
				assertThat(lock.executeQuery().next()).isTrue();
			}
			Answer answer = this.api.post("/allocations", ALLOCATION);
			assertThat(answer.status()).isEqualTo(503);
			assertThat(answer.code()).isEqualTo("CONTENTION");
			assertThat(answer.details().isEmpty()).isTrue();
			assertThat(answer.header("Retry-After")).isEqualTo("1");
			assertThat(this.api.get("/items/inv_1").data().path("quantityAvailable").intValue())
				.as("reads wait for nobody")
				.isEqualTo(10);
			other.rollback();
		}
		assertThat(this.jdbc.sql("select count(*) from allocation").query(Long.class).single()).isZero();
		assertThat(this.api.post("/allocations", ALLOCATION).status()).isEqualTo(201);
		this.books.assertBalanced();
	}

	private static void assertUnavailable(Answer answer) {
		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.code()).isEqualTo("UNAVAILABLE");
		assertThat(answer.details().isEmpty()).isTrue();
		assertThat(answer.header("Retry-After")).isEqualTo("1");
	}

	private static String many(String value, int headers) {
		return IntStream.range(0, headers)
			.mapToObj((i) -> "X-Header-" + i + ": " + value + "\r\n")
			.collect(Collectors.joining());
	}

	/** An item of so many bytes, all of it valid JSON. */
	private static String item(int bytes) {
		StringBuilder json = new StringBuilder("{\"sku\":\"NEW\",\"name\":\"New\",\"metadata\":{\"first\":1");
		for (int i = 0; json.length() < bytes - 15_100; i++) {
			json.append(",\"key").append(i).append("\":\"").append("x".repeat(15_000)).append('"');
		}
		return json.append(" ".repeat(bytes - json.length() - 2)).append("}}").toString();
	}

	private static String chunks(String body) {
		StringBuilder chunks = new StringBuilder();
		for (int start = 0; start < body.length(); start += 8000) {
			String chunk = body.substring(start, Math.min(body.length(), start + 8000));
			chunks.append(Integer.toHexString(chunk.length())).append("\r\n").append(chunk).append("\r\n");
		}
		return chunks.append("0\r\n\r\n").toString();
	}

	private Answer send(String request) {
		return Wire.send(this.api.port(), request);
	}

	/** Goes wrong as nothing in Holdfast should. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Broken {

		@Bean
		BrokenController brokenController() {
			return new BrokenController();
		}

	}

	@RestController
	@Requires(AccessScope.ALLOCATIONS_READ)
	static class BrokenController {

		@GetMapping("/inventory/v1/broken")
		String breakDown() {
			throw new IllegalStateException("a secret of ours");
		}

		@GetMapping("/inventory/v1/broken/deeply")
		String breakDownDeeply() {
			throw new StackOverflowError("a secret of ours");
		}

	}

}

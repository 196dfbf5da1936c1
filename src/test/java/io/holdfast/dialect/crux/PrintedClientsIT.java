package io.holdfast.dialect.crux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.holdfast.support.Json;
import io.holdfast.support.SampledTest;
import io.holdfast.support.Tool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/**
 * The clients that seed "Allocate Order" prints work as printed but for the host, on the
 * sample data. They need curl, Node.js and Python with its library requests.
 */
@Tag("clients")
class PrintedClientsIT extends SampledTest {

	private static final Path WORK = Path.of("target/crux-clients");

	private static final String ANSWER = "[{\"b84ccd3c-88f8-4050-accf-e049163052e3\":\"Allocated\"}]";

	static Stream<Arguments> clients() {
		return Stream.of(argumentSet("curl", List.of("sh", "curl.sh")),
				argumentSet("Node.js", List.of("node", "node.js")),
				argumentSet("Python", List.of("python3", "requests.py")));
	}

	@ParameterizedTest
	@MethodSource("clients")
	void aPrintedClientAllocatesTheOrder(List<String> command) throws IOException {
		Files.createDirectories(WORK);
		Files.writeString(WORK.resolve("client-" + command.getLast()), atThisHost(command.getLast()));
		Tool.Run run = Tool.run(WORK, WORK.resolve("client.log"), Duration.ofMinutes(1),
				List.of(command.getFirst(), "client-" + command.getLast()));
		assertThat(run.exitCode()).as(run.output()).isZero();
		assertThat(run.output()).contains(ANSWER);
		assertThat(this.api.get("/allocations/by-order/319bba9f-71b1-4a93-8abf-67a45b8fdd5c")
			.json()
			.path("summary")
			.path("totalQuantity")
			.intValue()).isEqualTo(5);
	}

	/**
	 * The one in Python is none as printed: its body is HTTPie's, and nobody calls it.
	 */
	private String atThisHost(String client) {
		String port = String.valueOf(this.api.port());
		return Json.file("seeds/crux/" + client)
			.replace("https://api-dev.cruxconnect.com", "http://127.0.0.1:" + port)
			.replace("require('https')", "require('http')")
			.replace("'api-dev.cruxconnect.com'", "'127.0.0.1'")
			.replace("'443'", "'" + port + "'")
			.replace("json.dumps(    line_items:=\"[", "json.dumps({\"line_items\": json.loads(\"\"\"[")
			.replace("\n]\")\n", "\n]\"\"\")})\n") + (client.endsWith(".py") ? "\nsend_request()\n" : "");
	}

}

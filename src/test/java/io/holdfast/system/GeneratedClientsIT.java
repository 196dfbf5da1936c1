package io.holdfast.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.holdfast.support.IntegrationTest;
import io.holdfast.support.Tool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What openapi-generator makes of the document compiles, keeps a promise and understands
 * a no. Needs Maven's repository and Node.js, so it has a profile of its own.
 */
@Tag("clients")
class GeneratedClientsIT extends IntegrationTest {

	@Test
	void bothKeepAPromiseAndUnderstandARefusal() {
		this.given.warehouse("wh_1").item("inv_01GXYZ456TUV").stock("inv_01GXYZ456TUV", "wh_1", 10);

		Tool.Run run = Tool.run(Path.of("."), Path.of("target/clients.log"), Duration.ofMinutes(15), List.of("./mvnw",
				"-B", "-f", "src/clients", "verify", "-Dholdfast.url=http://127.0.0.1:" + this.api.port()));

		assertThat(run.exitCode()).as(run.output()).isZero();
		assertThat(run.output().lines().filter((line) -> line.matches("alloc_[0-9a-f]{24} is FULFILLED"))).hasSize(2);
		assertThat(run.output().lines().filter("409 INVALID_STATUS_TRANSITION"::equals)).hasSize(2);
		assertThat(this.api.get("/allocations?status=FULFILLED").data().size()).isEqualTo(2);
	}

}

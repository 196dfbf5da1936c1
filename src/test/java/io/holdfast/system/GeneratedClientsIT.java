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
 * What openapi-generator makes of each API's document compiles and takes a round trip:
 * two clients keep a promise and understand a no, and each of the other four APIs has
 * one. Needs Maven's repository and Node.js, so it has a profile of its own.
 */
@Tag("clients")
class GeneratedClientsIT extends IntegrationTest {

	@Test
	void allKeepAPromiseAndUnderstandARefusal() {
		this.given.warehouse("wh_1").item("inv_01GXYZ456TUV").stock("inv_01GXYZ456TUV", "wh_1", 10);
		this.api.put("/reservations/319bba9f-71b1-4a93-8abf-67a45b8fdd5c", """
				{"items": [{"orderItemId": "b84ccd3c-88f8-4050-accf-e049163052e3",
				 "inventoryItemId": "inv_01GXYZ456TUV", "quantity": 6}]}""");

		Tool.Run run = Tool.run(Path.of("."), Path.of("target/clients.log"), Duration.ofMinutes(15), List.of("./mvnw",
				"-B", "-f", "src/clients", "verify", "-Dholdfast.url=http://127.0.0.1:" + this.api.port()));

		assertThat(run.exitCode()).as(run.output()).isZero();
		assertThat(run.output().lines().filter((line) -> line.matches("alloc_[0-9a-f]{24} is FULFILLED"))).hasSize(2);
		assertThat(run.output().lines().filter("409 INVALID_STATUS_TRANSITION"::equals)).hasSize(2);
		assertThat(this.api.get("/allocations?status=FULFILLED").data().size()).isEqualTo(2);
		assertThat(run.output().lines()).contains("fabric v2: ALLOCATED", "fabric v3: CANCELLED", "Envoy: 1",
				"Crux: Allocated");
	}

}

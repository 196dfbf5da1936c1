package io.holdfast.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import io.holdfast.support.OwnDatabase;
import lombok.extern.slf4j.Slf4j;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A file of a million lines, each of an item of its own, into a service with 512 MB of
 * heap, and out again. It asserts that all of it arrives, and nothing about speed.
 */
@Tag("bench")
@Slf4j
class ImportBenchIT {

	private static final int LINES = Integer.getInteger("bench.lines", 1_000_000);

	private static final int WAREHOUSES = 5;

	private static final JsonMapper JSON = new JsonMapper();

	private final OwnDatabase database = new OwnDatabase();

	@AfterEach
	void stop() {
		this.database.stop();
	}

	@Test
	void measuresAFileOfAMillionLines() throws Exception {
		Path file = write(Path.of("target", "bench", "stock.csv"));
		try (Server service = new Server("import", this.database.url(), "/readyz", new Program().holdfast());
				HttpClient client = HttpClient.newHttpClient()) {
			for (int i = 0; i < WAREHOUSES; i++) {
				assertThat(service.api().post("/warehouses", "{\"code\":\"W%d\",\"name\":\"W\"}".formatted(i)).status())
					.isEqualTo(201);
			}
			long start = System.nanoTime();
			String body = client
				.send(request(service, "/stock/import").header("Content-Type", "text/csv")
					.POST(BodyPublishers.ofFile(file))
					.build(), BodyHandlers.ofString())
				.body();
			Duration received = since(start);
			String id = JSON.readTree(body).path("data").path("id").asString();
			await().atMost(Duration.ofHours(1))
				.pollInterval(Duration.ofMillis(500))
				.until(() -> progress(service, id).path("status").asString().equals("COMPLETED"));
			Duration imported = since(start);
			assertThat(progress(service, id).path("imported").intValue()).isEqualTo(LINES);
			start = System.nanoTime();
			Path exported = client.send(request(service, "/stock/export").GET().build(),
					BodyHandlers.ofFile(file.resolveSibling("exported.csv"), StandardOpenOption.CREATE,
							StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING))
				.body();
			Duration export = since(start);
			try (var lines = Files.lines(exported)) {
				assertThat(lines.count()).isEqualTo(LINES + 1);
			}
			log.info(
					"{} lines, {} MB: received in {} s, imported in {} s ({} lines a second), exported in {} s, {} MB "
							+ "resident",
					LINES, Files.size(file) / 1_000_000, received.toSeconds(), imported.toSeconds(),
					LINES * 1000L / imported.toMillis(), export.toSeconds(), service.residentMegabytes());
		}
	}

	private static Path write(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		try (BufferedWriter lines = Files.newBufferedWriter(file)) {
			lines.write("sku,name,warehouseCode,quantityOnHand,safetyStock\n");
			for (int i = 0; i < LINES; i++) {
				lines.write("SKU-%07d,Item %d,W%d,%d,%d\n".formatted(i, i, i % WAREHOUSES, 1 + i % 100, i % 3));
			}
		}
		return file;
	}

	private static HttpRequest.Builder request(Server service, String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.getPort() + "/inventory/v1" + path))
			.timeout(Duration.ofMinutes(10));
	}

	private static JsonNode progress(Server service, String id) {
		return service.api().get("/stock/imports/" + id).data();
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

}

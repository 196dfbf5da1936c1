package io.holdfast.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.holdfast.support.Api;
import lombok.Getter;

import static org.awaitility.Awaitility.await;

/** A service: a process of its own, on a database. */
@Getter
class Server implements AutoCloseable {

	private static final Path FOLDER = Path.of("target", "bench");

	/** The collector is what a JVM chooses in a container of two processors and 1 GB. */
	private static final List<String> JAVA = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
			"-XX:+UseSerialGC", "-Xmx512m");

	private final int port = freePort();

	private final Process process;

	/** From the start of the process to its first answer. */
	private final Duration startTime;

	/**
	 * @param readiness the path that answers 200 once it is up
	 */
	Server(String name, String databaseUrl, String readiness, List<String> command) {
		long start = System.nanoTime();
		this.process = start(name, databaseUrl, command);
		Runtime.getRuntime().addShutdownHook(new Thread(this::close));
		await(name).atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(20)).until(() -> isReady(readiness));
		this.startTime = Duration.ofNanos(System.nanoTime() - start);
	}

	private Process start(String name, String databaseUrl, List<String> command) {
		List<String> line = new ArrayList<>(JAVA);
		line.addAll(command);
		ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
		builder.environment()
			.putAll(Map.of("SERVER_PORT", String.valueOf(this.port), "SERVER_ADDRESS", "127.0.0.1",
					"SPRING_DATASOURCE_URL", databaseUrl, "SPRING_DATASOURCE_USERNAME", "holdfast_app",
					"SPRING_FLYWAY_USER", "postgres", "SPRING_PROFILES_ACTIVE", "local", "HOLDFAST_SAMPLEDATA",
					"false"));
		try {
			Files.createDirectories(FOLDER);
			return builder.redirectOutput(FOLDER.resolve(name + ".log").toFile()).start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean isReady(String path) {
		if (!this.process.isAlive()) {
			throw new IllegalStateException("It ended by itself; its log is in " + FOLDER);
		}
		try {
			return api().get("/" + path).status() == 200;
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	Api api() {
		return new Api(this.port);
	}

	/** Of the machine's memory, in MB, as Linux tells it. */
	long residentMegabytes() {
		try {
			return Files.readAllLines(Path.of("/proc", String.valueOf(this.process.pid()), "status"))
				.stream()
				.filter((line) -> line.startsWith("VmRSS:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
				.findFirst()
				.orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

}

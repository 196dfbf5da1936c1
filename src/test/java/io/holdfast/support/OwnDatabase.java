package io.holdfast.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL that a test may stop, kill, start and freeze without anybody else
 * noticing. It keeps what it has committed, as a production server does.
 */
public final class OwnDatabase {

	/** Recovery after a crash included. */
	private static final Duration STARTUP = Duration.ofSeconds(60);

	private final Path data;

	private final int port;

	private EmbeddedPostgres postgres;

	public OwnDatabase() {
		try {
			this.data = Files.createTempDirectory("holdfast-database");
			this.postgres = builder().start();
			this.port = this.postgres.getPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** By itself it would not sync, and a crash could take what was committed. */
	private EmbeddedPostgres.Builder builder() {
		return EmbeddedPostgres.builder()
			.setDataDirectory(this.data)
			.setCleanDataDirectory(false)
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("max_connections", "60")
			.setPGStartupWait(STARTUP);
	}

	public String url() {
		return url("postgres");
	}

	/** Of another database of the same server. */
	public String url(String name) {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + name;
	}

	/** As an administrator would, without waiting for clients. */
	public void stop() {
		try {
			this.postgres.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All its processes at once, as a power cut would: the next start has to recover. */
	public void kill() {
		List<ProcessHandle> processes = processes();
		signal("-KILL", processes);
		processes.forEach((process) -> process.onExit().join());
		stop();
	}

	public void start() {
		try {
			this.postgres = builder().setPort(this.port).start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Its connections stay, and nothing is answered any more. */
	public void freeze() {
		signal("-STOP", processes());
	}

	public void thaw() {
		signal("-CONT", processes());
	}

	private List<ProcessHandle> processes() {
		try {
			ProcessHandle server = ProcessHandle
				.of(Long.parseLong(Files.readAllLines(this.data.resolve("postmaster.pid")).getFirst()))
				.orElseThrow();
			return Stream.concat(Stream.of(server), server.descendants()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void signal(String signal, List<ProcessHandle> processes) {
		List<String> kill = Stream
			.concat(Stream.of("kill", signal), processes.stream().map((process) -> String.valueOf(process.pid())))
			.toList();
		try {
			// Processes of clients that leave may be gone before the signal comes.
			new ProcessBuilder(kill).start().waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(String.join(" ", kill), ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

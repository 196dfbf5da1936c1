package io.holdfast.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL that a test may stop, start and freeze without anybody else noticing. */
public final class OwnDatabase {

	private final Path data;

	private final int port;

	private EmbeddedPostgres postgres;

	public OwnDatabase() {
		try {
			this.data = Files.createTempDirectory("holdfast-database");
			this.postgres = EmbeddedPostgres.builder().setDataDirectory(this.data).setCleanDataDirectory(false).start();
			this.port = this.postgres.getPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/postgres";
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

	public void start() {
		try {
			this.postgres = EmbeddedPostgres.builder()
				.setDataDirectory(this.data)
				.setCleanDataDirectory(false)
				.setPort(this.port)
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Its connections stay, and nothing is answered any more. */
	public void freeze() {
		signal("-STOP");
	}

	public void thaw() {
		signal("-CONT");
	}

	private void signal(String signal) {
		try {
			ProcessHandle server = ProcessHandle
				.of(Long.parseLong(Files.readAllLines(this.data.resolve("postmaster.pid")).getFirst()))
				.orElseThrow();
			List<String> kill = new ArrayList<>(List.of("kill", signal));
			Stream.concat(Stream.of(server), server.descendants())
				.forEach((process) -> kill.add(String.valueOf(process.pid())));
			if (new ProcessBuilder(kill).start().waitFor() != 0) {
				throw new IllegalStateException(String.join(" ", kill));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

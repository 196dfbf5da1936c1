package io.holdfast.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

import io.holdfast.support.Api;
import io.holdfast.support.OwnDatabase;
import org.jspecify.annotations.Nullable;

/** A copy of the service: a process of its own. */
class Copy implements AutoCloseable {

	private final String name;

	private final Program program;

	private final OwnDatabase database;

	private final int port;

	private @Nullable Process process;

	Copy(String name, Program program, OwnDatabase database) {
		this.name = name;
		this.program = program;
		this.database = database;
		this.port = freePort();
		Runtime.getRuntime().addShutdownHook(new Thread(this::close));
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Api api() {
		return new Api(this.port);
	}

	synchronized void start() {
		ProcessBuilder builder = new ProcessBuilder(this.program.command());
		builder.environment()
			.putAll(Map.of("SERVER_PORT", String.valueOf(this.port), "SERVER_ADDRESS", "127.0.0.1",
					"SPRING_DATASOURCE_URL", this.database.url(), "SPRING_DATASOURCE_USERNAME", "holdfast_app",
					"SPRING_FLYWAY_USER", "postgres", "SPRING_PROFILES_ACTIVE", "local", "HOLDFAST_SAMPLEDATA", "false",
					"HOLDFAST_SWEEPER_EVERY", "1s", "HOLDFAST_EXECUTION_LANES", "1",
					"SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "3"));
		try {
			Path log = Program.FOLDER.resolve(this.name + ".log");
			this.process = builder.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** It comes back by itself from everything but this. */
	synchronized void kill() {
		if (this.process != null) {
			this.process.destroyForcibly();
			this.process.onExit().join();
		}
	}

	/** Whether it says so; whoever is not there says nothing. */
	boolean isReady() {
		try {
			return api().get("//readyz").status() == 200;
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	/** Whether it is there and says that it can't work. */
	boolean isNotReady() {
		return api().get("//readyz").status() == 503 && api().get("//livez").status() == 200;
	}

	@Override
	public void close() {
		kill();
	}

	@Override
	public String toString() {
		return this.name;
	}

}

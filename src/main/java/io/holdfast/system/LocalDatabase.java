package io.holdfast.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for whoever runs Holdfast from its sources. Its data stays in a
 * folder, and so do promises: it syncs to disk as a production server does. It ends with
 * the process, however much is under way; a server that outlived a process which was
 * killed is ended before the next begins.
 */
@Slf4j
final class LocalDatabase {

	static final String OWNER = "postgres";

	private static final int SHUTDOWN_SECONDS = 20;

	/** Long enough for recovery after a crash on a slow disk. */
	private static final Duration STARTUP = Duration.ofSeconds(90);

	/**
	 * Held as long as the process lives, and given back by the operating system even if
	 * it is killed.
	 */
	@Nullable
	@SuppressWarnings("unused")
	private static FileChannel lock;

	private LocalDatabase() {
	}

	/** Starts it and returns its JDBC URL, which names no role. */
	static String start(Path directory) {
		try {
			Files.createDirectories(directory);
			lock = lock(directory.resolveSibling(directory.getFileName() + ".lock"), directory);
			endOrphan(directory.resolve("postmaster.pid"), directory);
			Path complete = directory.resolve("holdfast.complete");
			requireCompleteOrEmpty(complete, directory);
			EmbeddedPostgres postgres = run(directory);
			Files.writeString(complete,
					"Initialised to the end. Without this file Holdfast does not start on the folder.\n");
			log.info("PostgreSQL runs on port {}, its data is in {}", postgres.getPort(), directory);
			return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + OWNER;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The local database does not start; its data is in " + directory, ex);
		}
	}

	private static EmbeddedPostgres run(Path directory) throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(directory)
			.setCleanDataDirectory(false)
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("max_connections", "60")
			.setPGStartupWait(STARTUP)
			.start();
	}

	private static void requireCompleteOrEmpty(Path complete, Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			if (!Files.exists(complete) && files.findAny().isPresent()) {
				throw new NoDatabaseException("The folder " + directory
						+ " is no complete database of Holdfast: perhaps its "
						+ "first start was interrupted. Remove it, or name another (HOLDFAST_LOCAL_DATADIRECTORY).");
			}
		}
	}

	private static FileChannel lock(Path file, Path directory) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		if (channel.tryLock() == null) {
			channel.close();
			throw new NoDatabaseException("Another Holdfast is running on the data in " + directory + ".");
		}
		return channel;
	}

	/**
	 * The data belong to nobody else, as the lock shows: a server that still runs on them
	 * has lost its process.
	 */
	private static void endOrphan(Path pidFile, Path directory) throws IOException {
		if (!Files.exists(pidFile)) {
			return;
		}
		Files.readAllLines(pidFile)
			.stream()
			.limit(1)
			.flatMap((pid) -> ProcessHandle.of(Long.parseLong(pid.strip())).stream())
			.filter((process) -> process.info().commandLine().orElse("").contains(directory.toString()))
			.forEach(LocalDatabase::end);
		Files.deleteIfExists(pidFile);
	}

	private static void end(ProcessHandle process) {
		log.info("Ending the PostgreSQL that an earlier run has left behind");
		process.destroy();
		try {
			process.onExit().get(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			process.destroyForcibly();
			process.onExit().join();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException("Interrupted while ending an earlier PostgreSQL", ex);
		}
	}

}

package io.holdfast.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of this machine, run to its end, for as long as it may take. */
public final class Tool {

	private Tool() {
	}

	/** What it printed goes to the file, too, so that it can be read afterwards. */
	public static Run run(Path directory, Path log, Duration atMost, List<String> command) {
		try {
			Files.createDirectories(log.toAbsolutePath().getParent());
			Process process = new ProcessBuilder(command).directory(directory.toFile())
				.redirectInput(new File("/dev/null"))
				.redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
			return new Run(exitCode(process, atMost), Files.readString(log));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(command + " does not run", ex);
		}
	}

	private static int exitCode(Process process, Duration atMost) {
		try {
			if (process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
				return process.exitValue();
			}
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			throw new IllegalStateException("It did not end within " + atMost);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		finally {
			process.destroyForcibly();
		}
	}

	/** How it ended, and what it printed. */
	public record Run(int exitCode, String output) {
	}

}

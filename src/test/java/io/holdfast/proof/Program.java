package io.holdfast.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.holdfast.support.Tool;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged jar, unpacked as the image has it and with its classes read once for all
 * starts: the copies start often, and on a small machine it is that which takes the time.
 */
class Program {

	static final Path FOLDER = Path.of("target", "chaos");

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	private static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

	private static final Path CLASSES = FOLDER.resolve("holdfast.jsa");

	private final String jar = Path.of(System.getProperty("chaos.jar")).getFileName().toString();

	/** Against a database, as any start. */
	Program(String databaseUrl) {
		run("extract.log", List.of("-Djarmode=tools", "-jar", System.getProperty("chaos.jar"), "extract",
				"--destination", FOLDER.toString(), "--force"));
		run("train.log", Stream
			.concat(SMALL.stream(), Stream.of("-XX:ArchiveClassesAtExit=" + CLASSES, "-Dspring.context.exit=onRefresh",
					"-Dspring.datasource.url=" + databaseUrl, "-Dspring.datasource.username=holdfast_app",
					"-Dspring.flyway.user=postgres", "-Dserver.port=0", "-jar", FOLDER.resolve(this.jar).toString()))
			.toList());
	}

	private static void run(String log, List<String> arguments) {
		List<String> command = new ArrayList<>(arguments);
		command.addFirst(JAVA);
		Tool.Run run = Tool.run(Path.of("."), FOLDER.resolve(log), PATIENCE, command);
		assertThat(run.exitCode()).as(run.output()).isZero();
	}

	List<String> command() {
		List<String> command = new ArrayList<>(SMALL);
		command.addFirst(JAVA);
		command.addAll(List.of("-XX:SharedArchiveFile=" + CLASSES, "-jar", FOLDER.resolve(this.jar).toString()));
		return command;
	}

}

package io.holdfast.bench;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

import io.holdfast.support.Tool;
import nothing.EmptyApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged jar, unpacked as the image has it, and with its libraries an application
 * that does nothing; both can have an ahead-of-time cache, as in the image.
 */
class Program {

	private static final Path FOLDER = Path.of("target", "bench", "program");

	/** A cache is made of jars alone. */
	private static final Path EMPTY = FOLDER.resolve("empty.jar");

	private static final Path JAR = Path.of(System.getProperty("bench.jar"));

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	Program() {
		run("extract", List.of("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", FOLDER.toString(),
				"--force"));
		int packed = ToolProvider.findFirst("jar")
			.orElseThrow()
			.run(System.out, System.err, "--create", "--file", EMPTY.toString(), "-C",
					Path.of("target", "test-classes").toString(), "nothing");
		assertThat(packed).isZero();
	}

	List<String> holdfast() {
		return List.of("-jar", FOLDER.resolve(JAR.getFileName()).toString());
	}

	List<String> empty() {
		return List.of("-Dspring.flyway.enabled=false", "-Dspring.datasource.hikari.maximum-pool-size=1",
				"-Dserver.tomcat.max-keep-alive-requests=-1", "-Dspring.threads.virtual.enabled=true", "-cp",
				EMPTY + File.pathSeparator + FOLDER.resolve("lib") + "/*", EmptyApplication.class.getName());
	}

	/** Trained by a start that ends when all beans are there. */
	List<String> withCache(String name, String databaseUrl, List<String> command) {
		Path cache = FOLDER.resolve(name + ".aot");
		List<String> training = new ArrayList<>(List.of("-Xmx512m", "-XX:AOTCacheOutput=" + cache,
				"-Dspring.context.exit=onRefresh", "-Dspring.datasource.url=" + databaseUrl,
				"-Dspring.datasource.username=holdfast_app", "-Dspring.flyway.user=postgres", "-Dserver.port=0"));
		training.addAll(command);
		run("train-" + name, training);
		List<String> cached = new ArrayList<>(List.of("-XX:AOTCache=" + cache));
		cached.addAll(command);
		return cached;
	}

	private static void run(String log, List<String> arguments) {
		List<String> command = new ArrayList<>(arguments);
		command.addFirst(JAVA);
		Tool.Run run = Tool.run(Path.of("."), FOLDER.resolveSibling(log + ".log"), Duration.ofMinutes(3), command);
		assertThat(run.exitCode()).as(run.output()).isZero();
	}

}

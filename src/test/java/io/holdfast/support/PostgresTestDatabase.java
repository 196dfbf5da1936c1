package io.holdfast.support;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL for the tests of this JVM: in a container where a Docker engine
 * answers, else an embedded one. Of the version that the build names.
 */
public final class PostgresTestDatabase {

	private static final String VERSION = System.getProperty("postgres.version", "18.6.0");

	private static final Server SERVER = DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();

	private PostgresTestDatabase() {
	}

	public static String url() {
		return SERVER.url();
	}

	public static String username() {
		return SERVER.username();
	}

	public static String password() {
		return SERVER.password();
	}

	private static Server container() {
		PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:" + VERSION.replaceFirst("\\..*", ""));
		postgres.start();
		return new Server(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
	}

	/** Closed by the JVM's end. */
	private static Server embedded() {
		try {
			EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
			return new Server(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Server(String url, String username, String password) {
	}

}

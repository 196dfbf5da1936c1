package io.holdfast.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A real PostgreSQL for the tests of this JVM: in a container where a Docker engine
 * answers and {@code -Dpostgres.embedded} is not said, else an embedded one. Of the
 * version that the build names. The service works as a role of its own, as in production.
 */
public final class PostgresTestDatabase {

	public static final String SERVING_ROLE = "holdfast_app";

	public static final String SERVING_PASSWORD = "serving";

	private static final String VERSION = System.getProperty("postgres.version", "18.6.0");

	private static final String MAJOR = VERSION.replaceFirst("\\..*", "");

	private static final Server SERVER = requireVersion(inContainer() ? container() : embedded());

	private PostgresTestDatabase() {
	}

	public static String url() {
		return SERVER.url();
	}

	/**
	 * One connection of the role that the service has: before it stands the wall between
	 * tenants. To be destroyed.
	 */
	public static SingleConnectionDataSource serving() {
		return new SingleConnectionDataSource(url(), SERVING_ROLE, SERVING_PASSWORD, true);
	}

	public static String owner() {
		return SERVER.username();
	}

	public static String ownersPassword() {
		return SERVER.password();
	}

	private static boolean inContainer() {
		return !Boolean.getBoolean("postgres.embedded") && DockerClientFactory.instance().isDockerAvailable();
	}

	private static Server container() {
		PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:" + MAJOR);
		postgres.start();
		return new Server(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
	}

	/** Closed by the JVM's end. */
	private static Server embedded() {
		try {
			EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
			return new Server("jdbc:postgresql://localhost:%d/postgres".formatted(postgres.getPort()), "postgres", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** So that a run on another version can't quietly be one on this. */
	private static Server requireVersion(Server server) {
		try (Connection connection = DriverManager.getConnection(server.url(), server.username(), server.password())) {
			String version = connection.getMetaData().getDatabaseProductVersion();
			if (!version.startsWith(MAJOR + ".")) {
				throw new IllegalStateException("PostgreSQL " + version + " instead of " + VERSION);
			}
			return server;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Server(String url, String username, String password) {
	}

}

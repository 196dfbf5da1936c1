package io.holdfast.proof;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.holdfast.support.OwnDatabase;
import lombok.RequiredArgsConstructor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.awaitility.Awaitility.await;

/** Somebody else on the database, with no regard for anybody. */
@RequiredArgsConstructor
class Outsider {

	private static final Duration LONG = Duration.ofSeconds(3);

	private static final String TOO_MANY = "53300";

	private final OwnDatabase database;

	/** Keeps what the statement locks. */
	void lock(String statement) throws SQLException, InterruptedException {
		try (Connection connection = connect("postgres")) {
			connection.setAutoCommit(false);
			connection.createStatement().execute(statement);
			Thread.sleep(LONG);
			connection.rollback();
		}
	}

	/**
	 * Ends the connections of the service and, behind closed doors, takes their places.
	 */
	void takeConnections(Runnable meanwhile) throws SQLException, InterruptedException {
		List<Connection> taken = new ArrayList<>();
		try (Connection first = connect("template1")) {
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(first, true));
			jdbc.sql("alter database postgres allow_connections false").update();
			try {
				await().until(() -> endConnections(jdbc) == 0);
				takeAll(taken);
			}
			finally {
				jdbc.sql("alter database postgres allow_connections true").update();
			}
			meanwhile.run();
			Thread.sleep(LONG);
		}
		finally {
			for (Connection connection : taken) {
				connection.close();
			}
		}
	}

	private static long endConnections(JdbcClient jdbc) {
		return jdbc.sql("""
				select count(pg_terminate_backend(pid)) from pg_stat_activity
				where application_name = 'holdfast'""").query(Long.class).single();
	}

	private void takeAll(List<Connection> taken) throws SQLException {
		try {
			while (true) {
				taken.add(connect("template1"));
			}
		}
		catch (SQLException ex) {
			if (!TOO_MANY.equals(ex.getSQLState())) {
				throw ex;
			}
		}
	}

	private Connection connect(String name) throws SQLException {
		return DriverManager.getConnection(this.database.url(name), "postgres", "");
	}

}

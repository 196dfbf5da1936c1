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

	private final OwnDatabase database;

	/** Keeps what the statement locks. */
	void lock(String statement) throws SQLException, InterruptedException {
		try (Connection connection = connect()) {
			connection.setAutoCommit(false);
			connection.createStatement().execute(statement);
			Thread.sleep(LONG);
			connection.rollback();
		}
	}

	/** Ends the connections of the service and takes their places. */
	void takeConnections(Runnable meanwhile) throws SQLException, InterruptedException {
		List<Connection> taken = new ArrayList<>();
		try (Connection first = connect()) {
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(first, true));
			await().atMost(Duration.ofSeconds(20)).until(() -> {
				takeAll(taken);
				return jdbc.sql("""
						select count(pg_terminate_backend(pid)) from pg_stat_activity
						where application_name = 'holdfast'""").query(Long.class).single() == 0;
			});
			meanwhile.run();
			Thread.sleep(LONG);
		}
		finally {
			for (Connection connection : taken) {
				connection.close();
			}
		}
	}

	private void takeAll(List<Connection> taken) throws SQLException {
		try {
			while (true) {
				taken.add(connect());
			}
		}
		catch (SQLException ex) {
			if (!"53300".equals(ex.getSQLState())) {
				throw ex;
			}
		}
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(this.database.url(), "postgres", "");
	}

}

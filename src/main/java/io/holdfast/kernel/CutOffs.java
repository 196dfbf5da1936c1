package io.holdfast.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Bounds transactions as a whole. The database bounds single statements, and nothing at
 * all when it hangs; to have it bound a transaction would take one statement more.
 */
@Component
class CutOffs implements DisposableBean {

	private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1,
			Thread.ofPlatform().name("cut-off").daemon().factory());

	CutOffs() {
		this.clock.setRemoveOnCancelPolicy(true);
	}

	/** To be disarmed before the connection is given back. */
	CutOff arm(Connection connection, Deadline deadline) {
		if (deadline.isLong()) {
			lengthen(connection, deadline.left());
		}
		CutOff cutOff = new CutOff(connection);
		cutOff.await(this.clock.schedule(cutOff, deadline.left().toNanos(), TimeUnit.NANOSECONDS));
		return cutOff;
	}

	/** Its single statements may take as long as all of them together. */
	private static void lengthen(Connection connection, Duration time) {
		try (Statement statement = connection.createStatement()) {
			connection.setNetworkTimeout(Runnable::run, Math.toIntExact(time.toMillis()));
			statement.execute("set local statement_timeout = " + time.toMillis());
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("The connection is lost", ex);
		}
	}

	@Override
	public void destroy() {
		this.clock.shutdown();
	}

}

package io.holdfast.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Future;

import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

/**
 * Ends a transaction's connection when its time is over, unless it is done with it: then
 * it is somebody else's.
 */
@Slf4j
final class CutOff implements Runnable {

	private @Nullable Connection connection;

	private @Nullable Future<?> alarm;

	private boolean cut;

	CutOff(Connection connection) {
		this.connection = connection;
	}

	@Override
	public synchronized void run() {
		if (this.connection == null) {
			return;
		}
		this.cut = true;
		try {
			this.connection.abort(Runnable::run);
		}
		catch (SQLException ex) {
			log.warn("A connection could not be ended in time", ex);
		}
	}

	synchronized void await(Future<?> alarm) {
		this.alarm = alarm;
	}

	synchronized boolean isCut() {
		return this.cut;
	}

	synchronized void disarm() {
		this.connection = null;
		if (this.alarm != null) {
			this.alarm.cancel(false);
		}
	}

}

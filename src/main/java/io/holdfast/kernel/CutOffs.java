package io.holdfast.kernel;

import java.sql.Connection;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.DisposableBean;
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
		CutOff cutOff = new CutOff(connection);
		cutOff.await(this.clock.schedule(cutOff, deadline.left().toNanos(), TimeUnit.NANOSECONDS));
		return cutOff;
	}

	@Override
	public void destroy() {
		this.clock.shutdown();
	}

}

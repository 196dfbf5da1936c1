package io.holdfast.kernel;

import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.holdfast.kernel.TenantId;
import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionTimedOutException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** What becomes of a transaction whose time is over, and of its connection. */
@Timeout(60)
class CutOffIT extends IntegrationTest {

	private static final Duration SHORT = Duration.ofMillis(20);

	@Autowired
	private Snapshots snapshots;

	@Autowired
	private DataSource database;

	@Autowired
	private JdbcClient service;

	/** More often than there are connections: none must get lost. */
	@Test
	void whoComesTooLateToTheCommitIsToldAndKeepsNoConnection() {
		HikariDataSource pool = (HikariDataSource) this.database;
		for (int i = 0; i <= pool.getMaximumPoolSize(); i++) {
			assertThatExceptionOfType(TransactionTimedOutException.class).isThrownBy(() -> Deadline.within(SHORT,
					() -> this.snapshots.read(TenantId.DEFAULT, (now) -> dawdle(now, SHORT.multipliedBy(3)))));
		}
		assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
		assertThat(this.api.get("/items").status()).isEqualTo(200);
	}

	@Test
	void whatMayTakeLongerThanARequestMayDoSoInASingleStatement() {
		Duration longerThanARequest = Duration.ofSeconds(4);
		Instant slept = Deadline.within(Duration.ofMinutes(1), () -> this.snapshots.read(TenantId.DEFAULT, (now) -> {
			this.service.sql("select pg_sleep(?)").param(longerThanARequest.toSeconds()).query().singleRow();
			return now;
		}));
		assertThat(slept).isBefore(this.clock.now().minus(longerThanARequest));
	}

	private static Instant dawdle(Instant now, Duration time) {
		long start = System.nanoTime();
		await().until(() -> System.nanoTime() - start > time.toNanos());
		return now;
	}

}

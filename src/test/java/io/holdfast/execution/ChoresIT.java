package io.holdfast.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.Test;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** With the scheduler on, as in production, chores are done without being asked for. */
@TestPropertySource(properties = { "db-scheduler.enabled=true", "db-scheduler.polling-interval=100ms",
		"holdfast.sweeper.every=100ms" })
@DirtiesContext // others' chores must not be done behind their backs
class ChoresIT extends IntegrationTest {

	@Test
	void aHoldThatIsOverIsReleasedThoughNobodyAsksForItsItem() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 10);
		this.given.allocation("inv_1", "wh_1", 1, new Expiry.At(this.clock.now().plusMillis(300)));
		await(() -> count("journal where type = 'EXPIRE'") == 1);
		this.books.assertBalanced();
	}

	@Test
	void everyChoreHasItsPlaceInTheSchedule() {
		await(() -> count("scheduled_tasks where task_name = 'purge-keys' and last_success is not null") == 1);
		await(() -> count("scheduled_tasks where task_name = 'expire-holds' and last_success is not null") == 1);
		await(() -> count("scheduled_tasks where task_name = 'resume-imports' and last_success is not null") == 1);
		assertThat(count("scheduled_tasks where task_name = 'purge-keys' and picked")).isZero();
	}

	private void await(BooleanSupplier condition) {
		Instant deadline = this.clock.now().plus(Duration.ofSeconds(20));
		while (!condition.getAsBoolean()) {
			assertThat(this.clock.now()).isBefore(deadline);
		}
	}

	private long count(String rows) {
		return this.jdbc.sql("select count(*) from " + rows).query(Long.class).single();
	}

}

package io.holdfast.idempotency;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has one copy of the service purge at a time. */
@Configuration(proxyBeanMethods = false)
class PurgeTask {

	private static final Duration EVERY = Duration.ofMinutes(10);

	@Bean
	RecurringTask<Void> purgeKeys(KeyPurger purger) {
		return Tasks.recurring("purge-keys", FixedDelay.of(EVERY))
			.execute((task, context) -> purger.purge(context.getSchedulerState()::isShuttingDown));
	}

}

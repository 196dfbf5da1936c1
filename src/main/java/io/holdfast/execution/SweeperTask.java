package io.holdfast.execution;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has one copy of the service sweep at a time. */
@Configuration(proxyBeanMethods = false)
class SweeperTask {

	@Bean
	@ConditionalOnBooleanProperty(name = "holdfast.sweeper.enabled", matchIfMissing = true)
	RecurringTask<Void> expireHolds(SweeperSettings settings, ExpirySweeper sweeper) {
		return Tasks.recurring("expire-holds", FixedDelay.of(settings.every()))
			.execute((task, context) -> sweeper.sweep(context.getSchedulerState()::isShuttingDown));
	}

}

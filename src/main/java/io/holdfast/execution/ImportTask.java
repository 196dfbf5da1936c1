package io.holdfast.execution;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.holdfast.tenancy.TenantQueryService;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has one copy of the service go on with files of stock that others have left. */
@Configuration(proxyBeanMethods = false)
class ImportTask {

	private static final Duration EVERY = Duration.ofSeconds(10);

	@Bean
	RecurringTask<Void> resumeImports(TenantQueryService tenants, ImportRunner runner) {
		return Tasks.recurring("resume-imports", FixedDelay.of(EVERY))
			.execute((task, context) -> tenants.ids().forEach(runner::resume));
	}

}

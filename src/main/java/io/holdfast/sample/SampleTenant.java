package io.holdfast.sample;

import io.holdfast.tenancy.TenantService;
import lombok.RequiredArgsConstructor;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whose the samples are. */
@Component
@ConditionalOnBooleanProperty("holdfast.sample-data")
@Order(Ordered.LOWEST_PRECEDENCE - 1)
@RequiredArgsConstructor
class SampleTenant implements ApplicationRunner {

	private final TenantService tenants;

	@Override
	public void run(ApplicationArguments arguments) {
		this.tenants.ensureDefault();
	}

}
